import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";

/** Nothing ends it. The plan says so, and makes it worthless or lets somebody accept the risk. */
export const nonePlaybook = adaptPlaybook(defaultPlaybook, {
  id: "none",
  version: 1,
  leaveOut: ["match_key"],
  add: [
    {
      key: "say_what_it_opens",
      phase: "assess",
      title: "Say what it opens, and until when",
      guidance: "Nothing switches this kind of key off. What does it open, and does it expire?",
      evidence: "What it opens, and the time it expires if it does.",
      from: "light",
    },
  ],
  change: {
    deactivate_key: {
      title: "Make it worthless, or accept the risk",
      guidance: "Remove what it opens, lock it anew, or wait until it expires. Then record that.",
      evidence: "What ended it: expiry, or what was removed.",
      needs: [],
      underContainFirst: {
        title: "Make it worthless now",
        guidance: "Nothing switches it off. Remove or lock away what it opens, then record that.",
      },
    },
    prove_dead: { title: "Prove that it opens nothing" },
  },
});
