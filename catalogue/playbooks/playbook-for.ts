import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import type { Playbook } from "@/domain/playbook/playbook";
import type { PlaybookFacts } from "@/domain/playbook/playbook-facts";

/** The checklist of a key: whose it is, what kind, and how it can be ended. */
export function playbookFor(_facts: PlaybookFacts): Playbook {
  return defaultPlaybook;
}

const playbooks: readonly Playbook[] = [defaultPlaybook];

/** A step key means the same phase in every playbook. */
export const phaseOfStep = new Map(
  playbooks.flatMap(({ steps }) => steps.map((step) => [step.key, step.phase] as const)),
);
