import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";
import type { Playbook } from "@/domain/playbook/playbook";

/** A honeytoken that was used: nothing hangs on it, and somebody who should not be there is there. */
export function trapPlaybook(playbook: Playbook): Playbook {
  return adaptPlaybook(playbook, {
    id: `trap_${playbook.id}`,
    version: 1,
    leaveOut: [
      "fence",
      "plan_fallbacks",
      "generate_key",
      "store_key",
      "prove_new_key",
      "test_in_staging",
      "move_services",
    ],
    add: [
      {
        key: "find_the_intruder",
        phase: "investigate",
        title: "Find how they came to the trap",
        guidance: "Who could read the place where it lay? What else can be read from there?",
        evidence: "The way in, and what else lies on it.",
        from: "light",
      },
    ],
    change: {
      confirm_leak: {
        title: "Look at who used it",
        guidance: "Address, time and what was asked for. A scan of ours would be no intruder.",
      },
      deactivate_key: {
        title: "Take the trap away, when you have seen enough",
        guidance: "While it works, its uses show what they do. Nothing of ours stops with it.",
      },
    },
  });
}
