import "server-only";
import type { CutoverState } from "@/domain/cutover/cutover";
import type { CutoverFacts } from "@/domain/cutover/cutover-facts";
import { type CutoverStanding, cutoverStanding } from "@/domain/cutover/standing";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import type { MutationContext } from "@/server/context";
import { consumersDown } from "@/server/incident/lifecycle-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import type { IncidentView } from "@/server/incident/view";

type CutoverRow = IncidentRecord["cutovers"][number];

/** Writes on each row of the board what its evidence and its waiver make of it. */
export async function settleCutovers(
  ctx: MutationContext,
  { record, view }: { record: IncidentRecord; view: IncidentView },
): Promise<boolean> {
  const at = { target: gateTarget(view.gate), now: ctx.now };
  const down = consumersDown(record, { gate: view.gate, now: ctx.now });
  const facts = new Map(view.gate.cutovers.map((cutover) => [cutover.cutoverId, cutover]));
  let changed = false;
  for (const row of record.cutovers) {
    const cutover = facts.get(row.id);
    if (cutover === undefined) continue;
    const standing = cutoverStanding(cutover, at);
    const state = stateOf(row, standing);
    const proof = standing.kind === "proved" ? standing.proof.evidence : null;
    const waiver = standing.kind === "waived" ? standing.waiver : null;
    const downSince = down.get(row.consumerId) ?? null;
    await noteRunningVersion(ctx, { row, cutover });
    if (
      row.state === state &&
      row.provedEvidenceId === (proof?.id ?? null) &&
      row.waiverKind === (waiver?.kind ?? null) &&
      row.waiverUntil?.getTime() === waiver?.until?.getTime() &&
      row.downSince?.getTime() === downSince?.getTime()
    ) {
      continue;
    }
    changed = true;
    await ctx.tx.cutover.update({
      where: { id: row.id },
      data: {
        state,
        provedAt: proof?.at ?? null,
        provedEvidenceId: proof?.id ?? null,
        waiverKind: waiver?.kind ?? null,
        waiverUntil: waiver?.until ?? null,
        waiverRequestId: waiver?.request.id ?? null,
        downSince,
        updatedAt: ctx.now,
      },
    });
    if (row.state === state) continue;
    await ctx.record({
      kind: `cutover.${state}`,
      incidentId: record.id,
      subject: { type: "cutover", id: row.id },
      data: {
        from: row.state,
        service: cutover.serviceName,
        environment: cutover.environmentName,
        ...(proof !== null && { strength: proof.strength, evidenceId: proof.id }),
      },
    });
  }
  return changed;
}

/** Proved and waived follow from the facts; the states before them are what people said last. */
function stateOf(row: CutoverRow, standing: CutoverStanding): CutoverState {
  if (standing.kind !== "open") return standing.kind;
  if (row.setBackAt !== null && (row.deployedAt === null || row.setBackAt >= row.deployedAt)) {
    return "rolled_back";
  }
  if (row.deployedAt !== null) return "deployed";
  if (row.readyAt !== null) return "ready";
  return row.askedAt === null ? "pending" : "asked";
}

/** The inventory learns from the board: the newest sighting in the consumer's own environment. */
async function noteRunningVersion(
  ctx: MutationContext,
  { row, cutover }: { row: CutoverRow; cutover: CutoverFacts },
): Promise<void> {
  const seen = cutover.evidence.findLast(
    (item) => item.versionId !== null && item.environmentId === row.environmentId,
  );
  if (seen === undefined || row.consumer.runsEvidenceId === seen.id) return;
  await ctx.tx.consumer.update({
    where: { id: row.consumerId },
    data: { runsVersionId: seen.versionId, runsSince: seen.at, runsEvidenceId: seen.id },
  });
}
