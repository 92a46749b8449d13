import { z } from "zod";

/** Who answers for what nobody claimed: one person or one team; nobody while both are empty. */
export const onCallSchema = z.object({
  memberId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
});
export type OnCall = z.infer<typeof onCallSchema>;

export const nobodyOnCall: OnCall = { memberId: null, teamId: null };

/** How long a critical key may stay unclaimed before on-call answers for it. */
export const onCallAfterMinutes = 15;

export interface UnclaimedFacts {
  severity: "critical" | "high" | "medium" | "low";
  claimed: boolean;
  open: boolean;
  detectedAt: Date;
  /** On-call has it already. */
  recordOwnerSince: Date | null;
}

/** Whether on-call becomes the owner of record now. */
export function onCallTakes(facts: UnclaimedFacts, now: Date): boolean {
  const since = facts.detectedAt.getTime() + onCallAfterMinutes * 60_000;
  return (
    facts.open &&
    !facts.claimed &&
    facts.severity === "critical" &&
    facts.recordOwnerSince === null &&
    now.getTime() >= since
  );
}
