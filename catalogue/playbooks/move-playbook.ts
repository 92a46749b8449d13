import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";

/** A wallet: its key works for ever. What it holds moves to another one. */
export const movePlaybook = adaptPlaybook(defaultPlaybook, {
  id: "move",
  version: 1,
  change: {
    match_key: {
      title: "Name the wallet",
      guidance: "Record its public address. Never its key or its seed words.",
      evidence: "The public address.",
    },
    check_live: {
      title: "Does it hold anything?",
      guidance: "Look up the balance and the latest transfers of the public address.",
    },
    generate_key: {
      title: "Make a new wallet",
      guidance: "On a machine that the leak did not touch. Record its public address only.",
      evidence: "The new public address.",
    },
    prove_new_key: {
      title: "Prove that the new wallet works",
      guidance: "Send a small amount there and back.",
    },
    move_services: {
      title: "Give everybody the new address",
      guidance: "Whoever pays to the old address pays a thief. The board counts.",
    },
    deactivate_key: {
      title: "Move out what it holds",
      guidance: "Everything at once, to the new wallet. Approvals given to contracts end too.",
      evidence: "The transfers.",
      underContainFirst: {
        title: "Move out what it holds now",
        guidance: "Make a new wallet on a clean machine first. Minutes decide who is faster.",
      },
    },
    prove_dead: {
      title: "Prove it empty",
      guidance: "Look up the balance of each asset. Nobody can switch the key itself off.",
      evidence: "The empty balance, once.",
    },
    destroy_version: {
      title: "Mark the old wallet as burnt",
      guidance: "Its key works for ever. Say so wherever the address is written down.",
    },
  },
});
