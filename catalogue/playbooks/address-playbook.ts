import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";

/** A webhook address: whoever knows it may send, so its senders are the consumers. */
export const addressPlaybook = adaptPlaybook(defaultPlaybook, {
  id: "address",
  version: 1,
  change: {
    match_key: {
      title: "Name the address at the receiver",
      guidance: "Find it in the receiver's list. Record its id there, never the address itself.",
    },
    confirm_inventory: {
      title: "Could anything else send to it?",
      guidance: "Its senders are the consumers. Say where you looked and where you did not.",
    },
    generate_key: {
      title: "Make the new address",
      guidance: "Where the receiver can check a signature, ask for one. Record its fingerprint.",
    },
    prove_new_key: {
      title: "Prove that the new address receives",
      guidance: "Send once, and see it arrive.",
    },
    move_services: {
      title: "Give every sender the new address",
      guidance: "Each sender moves and is proved in its own environment. The board counts.",
    },
    deactivate_key: {
      title: "Remove the old address",
      guidance: "The gate names each sender that still uses it.",
      underContainFirst: {
        title: "Remove the old address now",
        guidance: "What is sent there from now on is lost. What stops is shown before.",
      },
    },
    prove_dead: {
      title: "Prove that it receives nothing",
      guidance: "Send to it and record each refusal: when, from where, the error.",
    },
  },
});
