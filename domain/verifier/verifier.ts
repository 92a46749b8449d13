import { z } from "zod";

/** Whether one place still accepts the old key. "Not known" never looks like a refusal. */
export const verifierStates = ["accepts", "refuses", "unknown"] as const;
export const verifierStateSchema = z.enum(verifierStates);
export type VerifierState = z.infer<typeof verifierStateSchema>;

export interface VerifierFacts {
  name: string;
  state: VerifierState;
  /** When it began to accept or to refuse, as far as somebody said. */
  since: Date;
}

/** Down only when there is a list, and each place on it refuses. */
export function allRefuse(verifiers: readonly Pick<VerifierFacts, "state">[]): boolean {
  return verifiers.length > 0 && verifiers.every(({ state }) => state === "refuses");
}
