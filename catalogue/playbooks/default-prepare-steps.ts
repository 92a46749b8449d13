import type { PlaybookSource } from "@/domain/playbook/playbook";

export const prepareSteps: PlaybookSource["steps"] = [
  {
    key: "confirm_inventory",
    phase: "prepare",
    title: "Could anything else use it?",
    guidance: "Look for further consumers. Say where you looked and where you did not.",
    evidence: "The confirmed list, with its coverage.",
    from: "light",
    decidedBy: "inventory_confirmed",
  },
  {
    key: "hunt_hidden_consumers",
    phase: "prepare",
    title: "Hunt for hidden consumers",
    guidance: "Answer yes, no or unknown for each hiding place. Add what you find.",
    evidence: "An answer for each place.",
    from: "full",
    decidedBy: "hunt_answered",
  },
  {
    key: "tell_owners",
    phase: "prepare",
    title: "Tell every owner",
    guidance: "Who, what, by when, and the exact command for their own workload.",
    evidence: "When each owner was told, and how.",
    from: "standard",
    decidedBy: "owners_told",
  },
  {
    key: "plan_fallbacks",
    phase: "prepare",
    title: "Plan a fallback per consumer",
    guidance: "Write what to do when this consumer breaks, and who does it.",
    evidence: "A plan on each consumer.",
    from: "standard",
    doctrines: ["rotate_first"],
    requiredUnder: ["rotate_first"],
    decidedBy: "fallbacks_planned",
  },
];
