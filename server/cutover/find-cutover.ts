import "server-only";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { lockIncident } from "@/server/key/lock-key";
import { mustSee, unhidden } from "@/server/restriction/visible-to";

export type CutoverRow = IncidentRecord["cutovers"][number];

/** A row of a board that is still open, under the locks of key and incident. */
export async function findCutover(
  ctx: MutationContext,
  cutoverId: string,
): Promise<{ record: IncidentRecord; row: CutoverRow }> {
  const found = await ctx.tx.cutover.findUnique({
    where: { id: cutoverId },
    select: { incidentId: true },
  });
  const missing = new AppError("not_found", "There is no such consumer on a board.");
  if (found === null) throw missing;
  await mustSee(ctx, found.incidentId, missing);
  await lockIncident(ctx.tx, found.incidentId);
  const record = await loadRecord(ctx.tx, found.incidentId);
  const row = record.cutovers.find(({ id }) => id === cutoverId);
  if (row === undefined) throw missing;
  return { record, row };
}

/** For an act that a closed incident does not take. */
export async function openCutover(
  ctx: MutationContext,
  cutoverId: string,
): Promise<{ record: IncidentRecord; row: CutoverRow }> {
  const found = await findCutover(ctx, cutoverId);
  if (found.record.state === "resolved") {
    throw new AppError("wrong_state", `LEAK-${found.record.number} is closed.`, {
      hint: "Reopen it first.",
    });
  }
  return found;
}

/** The policy table's "own": the service of this row belongs to one of the actor's teams. */
export async function ownsCutover(
  ctx: MutationContext,
  { cutoverId }: { cutoverId: string },
): Promise<boolean> {
  if (ctx.actor.type !== "member") return false;
  const found = await ctx.tx.cutover.findFirst({
    where: {
      id: cutoverId,
      incident: unhidden(ctx),
      consumer: { service: { ownerTeamId: { in: [...ctx.actor.teamIds] } } },
    },
    select: { id: true },
  });
  return found !== null;
}

/** A mark only moves on: an act entered late does not take back a newer one. */
export function laterOf(at: Date, before: Date | null): Date {
  return before !== null && before > at ? before : at;
}

export function cutoverAnswer({ record, row }: { record: IncidentRecord; row: CutoverRow }): {
  number: number;
  cutoverId: string;
} {
  return { number: record.number, cutoverId: row.id };
}

export function namesOf(row: CutoverRow, record: IncidentRecord) {
  return {
    service: row.consumer.service.name,
    environment: record.environments.get(row.environmentId)?.name ?? null,
  };
}
