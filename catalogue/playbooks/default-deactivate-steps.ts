import type { PlaybookSource } from "@/domain/playbook/playbook";

export const deactivateSteps: PlaybookSource["steps"] = [
  {
    key: "save_evidence",
    phase: "deactivate",
    title: "Save what vanishes with the key",
    guidance: "Last use, addresses, scopes. Note how long the provider keeps its logs.",
    evidence: "A file, link or note for each.",
    from: "full",
    requiredUnder: ["rotate_first"],
    decidedBy: "evidence_saved",
  },
  {
    key: "deactivate_key",
    phase: "deactivate",
    title: "Disable or revoke the old key",
    guidance: "The gate names each thing that still depends on it. Disable first where you can.",
    evidence: "When it was switched off, and through what.",
    underContainFirst: {
      title: "Switch the old key off now",
      guidance: "What stops is shown before. You may also switch it off in the console yourself.",
    },
    from: "light",
    decidedBy: "old_version_down",
    needs: ["gate_open"],
    containing: true,
  },
  {
    key: "prove_dead",
    phase: "deactivate",
    title: "Prove it dead",
    guidance: "Record each refusal: when, from where, the provider's error. One is no proof.",
    evidence: "Three refusals over the provider's lag.",
    from: "light",
    decidedBy: "proven_dead",
    needs: ["old_version_down"],
  },
];
