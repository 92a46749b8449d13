/** One try of the old version. A refusal counts only with the provider's own authentication error. */
export interface Attempt {
  at: Date;
  outcome: "refused_by_provider" | "worked" | "no_answer";
}

export const refusalsNeeded = 3;
export const unknownLagMinutes = 60;

export type ProofOfDeath =
  | { proven: true; provenAt: Date; refusals: number }
  | { proven: false; refusals: number; notBefore: Date | null; sentence: string };

/**
 * Dead only when the provider refuses it three times, first and last at least its lag apart, with no
 * success in between. One refusal is no proof: revocation can lag an hour.
 */
export function proofOfDeath(
  attempts: readonly Attempt[],
  {
    lagMinutes,
    now,
    needed = refusalsNeeded,
  }: { lagMinutes: number | null; now: Date; needed?: number },
): ProofOfDeath {
  const lagMs = (lagMinutes ?? unknownLagMinutes) * 60_000;
  const refusals = refusalsSinceSuccess(attempts, now);
  const [first] = refusals;
  const count = refusals.length;
  if (first === undefined) {
    return {
      proven: false,
      refusals: 0,
      notBefore: null,
      sentence: needed === 1 ? "1 refusal needed." : `${needed} refusals needed.`,
    };
  }
  const notBefore = new Date(first.getTime() + lagMs);
  const provenAt = refusals.find((at, index) => index + 1 >= needed && at >= notBefore);
  if (provenAt !== undefined) return { proven: true, provenAt, refusals: count };
  const missing = Math.max(1, needed - count);
  return {
    proven: false,
    refusals: count,
    notBefore,
    sentence: `${count} of ${needed} refusals. ${missing} more, the last at least ${lagMs / 60_000} minutes after the first.`,
  };
}

function refusalsSinceSuccess(attempts: readonly Attempt[], now: Date): Date[] {
  const past = attempts.filter((attempt) => attempt.at <= now);
  const lastSuccess = Math.max(
    ...past
      .filter((attempt) => attempt.outcome === "worked")
      .map((attempt) => attempt.at.getTime()),
    Number.NEGATIVE_INFINITY,
  );
  return past
    .filter((attempt) => attempt.outcome === "refused_by_provider")
    .map((attempt) => attempt.at)
    .filter((at) => at.getTime() > lastSuccess)
    .toSorted((one, other) => one.getTime() - other.getTime());
}
