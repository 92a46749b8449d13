import {
  type Playbook,
  playbookSchema,
  type PlaybookSource,
  type StepTemplate,
} from "@/domain/playbook/playbook";

export interface Adaptation {
  id: string;
  version: number;
  /** By step key: what is said or asked otherwise. */
  change?: Readonly<Record<string, Partial<Omit<StepTemplate, "key" | "phase">>>>;
  leaveOut?: readonly string[];
  /** Steps of its own, each at the end of its phase but before what ends the key. */
  add?: PlaybookSource["steps"];
}

/** A playbook that differs from another in some steps. A key that it does not have is refused. */
export function adaptPlaybook(from: Playbook, adaptation: Adaptation): Playbook {
  const { id, version, change = {}, leaveOut = [], add = [] } = adaptation;
  const known = new Set(from.steps.map(({ key }) => key));
  const unknown = [...Object.keys(change), ...leaveOut].find((key) => !known.has(key));
  if (unknown !== undefined) throw new Error(`${from.id} has no step ${unknown}.`);
  const kept = from.steps
    .filter(({ key }) => !leaveOut.includes(key))
    .map((step) => Object.assign({}, step, change[step.key]));
  return playbookSchema.parse({ id, version, steps: placed(kept, add) });
}

function placed(
  kept: readonly StepTemplate[],
  add: PlaybookSource["steps"],
): PlaybookSource["steps"] {
  const steps: PlaybookSource["steps"] = [...kept];
  for (const step of add) {
    const ending = steps.findIndex((other) => other.phase === step.phase && other.containing);
    const last = steps.findLastIndex((other) => other.phase === step.phase);
    steps.splice(ending === -1 ? last + 1 : ending, 0, step);
  }
  return steps;
}
