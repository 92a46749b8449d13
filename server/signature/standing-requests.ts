import "server-only";
import type { Tx } from "@/server/db";

type StandingRequest = { id: string; state: string; closedAt: Date | null };

/** Requests of these incidents on which something stands, or may come to stand. */
export async function standingRequests(
  tx: Tx,
  incidentIds: readonly string[],
): Promise<StandingRequest[]> {
  return tx.signatureRequest.findMany({
    where: {
      incidentId: { in: [...incidentIds] },
      state: { in: ["open", "signed", "emergency"] },
    },
    select: { id: true, state: true, closedAt: true },
  });
}

/** Those of them that stand no more, as they stood. */
export async function endedRequests(
  tx: Tx,
  before: readonly StandingRequest[],
): Promise<StandingRequest[]> {
  const voided = await tx.signatureRequest.findMany({
    where: { id: { in: before.map(({ id }) => id) }, state: "voided" },
    select: { id: true },
  });
  const ids = new Set(voided.map(({ id }) => id));
  return before.filter(({ id }) => ids.has(id));
}
