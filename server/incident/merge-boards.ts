import "server-only";
import type { CutoverFacts } from "@/domain/cutover/cutover-facts";
import { mergeCutovers } from "@/domain/cutover/merge-cutovers";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import type { RegroupingJournal } from "@/domain/incident/regrouping";
import type { MutationContext } from "@/server/context";
import { gateFacts } from "@/server/gate/gate-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import type { TwinConsumers } from "@/server/incident/merge-consumers";
import { standingRow } from "@/server/signature/request-facts";
import { voidRequests } from "@/server/signature/void-requests";

type CutoverRow = IncidentRecord["cutovers"][number];
type Sides = { goes: IncidentRecord; stays: IncidentRecord };

/**
 * One board of two, as mergeCutovers decides it: what was open on either side is open afterwards.
 * The row of a consumer that both boards have stays behind as it was, its evidence counts here.
 */
export async function mergeBoards(
  ctx: MutationContext,
  { goes, stays, twins }: Sides & { twins: TwinConsumers },
): Promise<Pick<RegroupingJournal, "cutovers" | "evidence">> {
  const { tx, now } = ctx;
  const [here, there] = [gateFacts(stays), gateFacts(goes)];
  const merged = mergeCutovers(
    { cutovers: here.cutovers, target: gateTarget(here) },
    {
      goes: {
        cutovers: there.cutovers.map((cutover) => ({
          ...cutover,
          consumerId: twins.get(cutover.consumerId)?.consumerId ?? cutover.consumerId,
        })),
        target: gateTarget(there),
      },
      now,
    },
  );
  const rows = new Map([...stays.cutovers, ...goes.cutovers].map((row) => [row.id, row]));
  const cutovers: RegroupingJournal["cutovers"] = [];
  for (const facts of merged) {
    const row = rows.get(facts.cutoverId);
    if (row === undefined) continue;
    cutovers.push(beforeOf(row));
    await writeRow(ctx, { row, facts, incidentId: stays.id });
  }
  const evidence: RegroupingJournal["evidence"] = [];
  for (const row of goes.cutovers) {
    const twin = twins.get(row.consumerId);
    if (twin === undefined) continue;
    evidence.push(...row.evidence.map(({ id }) => ({ id, cutoverId: row.id })));
    await tx.evidence.updateMany({ where: { cutoverId: row.id }, data: { cutoverId: twin.id } });
  }
  return { cutovers, evidence };
}

function beforeOf(row: CutoverRow): RegroupingJournal["cutovers"][number] {
  const { id, incidentId, production, tier, setBackAt, brokeAt } = row;
  const { fallbackId, askedAt, askedVia } = row;
  return {
    id,
    incidentId,
    production,
    tier,
    setBackAt,
    brokeAt,
    fallbackId,
    askedAt,
    askedVia,
  };
}

async function writeRow(
  ctx: MutationContext,
  { row, facts, incidentId }: { row: CutoverRow; facts: CutoverFacts; incidentId: string },
): Promise<void> {
  const told = facts.ownerToldAt !== null;
  await ctx.tx.cutover.update({
    where: { id: row.id },
    data: {
      incidentId,
      production: facts.held.production,
      tier: facts.held.tier,
      setBackAt: facts.setBackAt,
      brokeAt: facts.brokeAt,
      fallbackId: facts.hasFallback ? row.fallbackId : null,
      ...(!told && { askedAt: null, askedVia: null }),
      updatedAt: ctx.now,
      version: { increment: 1 },
    },
  });
  const waiver = standingRow(row.requests, "waiver");
  if (facts.waiver !== null || waiver === undefined) return;
  await voidRequests(ctx, { incidentId, requests: [waiver], because: "merged" });
}
