import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";

/** A private key: no call ends it. It dies in each place that accepts its public half. */
export const verifiersPlaybook = adaptPlaybook(defaultPlaybook, {
  id: "verifiers",
  version: 1,
  leaveOut: ["match_key"],
  add: [
    {
      key: "list_verifiers",
      phase: "assess",
      title: "List every place that accepts it",
      guidance: "Hosts, repositories, gateways, partners: wherever its public half is trusted.",
      evidence: "The list, each place with its owner.",
      from: "light",
      decidedBy: "verifiers_listed",
    },
  ],
  change: {
    check_live: {
      title: "Does any place still accept it?",
      guidance: "Compare the public half with what each place trusts. No call can tell.",
    },
    store_key: { title: "Store the new private key" },
    prove_new_key: {
      title: "Prove that the new key is accepted",
      guidance: "Let each place trust the new public half, then try it once.",
    },
    deactivate_key: {
      title: "Take it out of every place",
      guidance: "Remove the public half from each place on the list, and record that it refuses.",
      evidence: "When each place began to refuse it, and how you know.",
      underContainFirst: {
        title: "Take it out of every place now",
        guidance: "The most exposed place first. Record each one as it begins to refuse.",
      },
    },
    prove_dead: {
      title: "Prove that every place refuses it",
      guidance: "Try it against each place. One that nobody looked at proves nothing.",
      evidence: "A refusal from each place on the list.",
    },
  },
});
