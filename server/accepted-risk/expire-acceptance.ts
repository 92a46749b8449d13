import "server-only";
import type { MutationContext } from "@/server/context";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { standingRow } from "@/server/signature/request-facts";

/** An accepted risk whose day has come opens again, and its lead is told. */
export async function expireAcceptance(ctx: MutationContext, incidentId: string): Promise<void> {
  const row = await ctx.tx.incident.findUnique({
    where: { id: incidentId },
    select: { state: true, acceptedUntil: true },
  });
  const ended = row?.acceptedUntil != null && row.acceptedUntil <= ctx.now;
  if (row?.state !== "resolved" || !ended) return;
  const record = await loadRecord(ctx.tx, incidentId);
  await moveIncident(ctx, { record, event: { type: "acceptance_expired" } });
  const asked = standingRow(record.requests, "accept_risk")?.askedById ?? null;
  await ctx.notify({
    to: [record.leadId ?? asked],
    kind: "incident.acceptance_expired",
    incidentId,
  });
}
