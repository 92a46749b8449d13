import "server-only";
import type { z } from "zod";

import type { setBackInput } from "@/domain/cutover/cutover-input";
import type { MutationContext } from "@/server/context";
import { type CutoverRow, laterOf, namesOf } from "@/server/cutover/find-cutover";
import type { IncidentRecord } from "@/server/incident/load-record";
import { refuseFuture } from "@/server/refuse-times";

/** Proof has to be later than this. A report entered late takes back no newer one. */
export async function writeSetBack(
  ctx: MutationContext,
  { record, row }: { record: IncidentRecord; row: CutoverRow },
  // What happened, beside where it is written.
  {
    column,
    kind,
    told,
  }: {
    column: "setBackAt" | "brokeAt";
    kind: "cutover.set_back" | "cutover.broke";
    told: z.output<typeof setBackInput>;
  },
): Promise<void> {
  const at = told.happenedAt ?? ctx.now;
  refuseFuture(ctx.now, { happenedAt: at });
  const text = await ctx.keepText("reason", told.reason);
  await ctx.tx.cutover.update({
    where: { id: row.id },
    data: {
      [column]: laterOf(at, row[column]),
      updatedAt: ctx.now,
      version: { increment: 1 },
    },
  });
  await ctx.record({
    kind,
    incidentId: record.id,
    subject: { type: "cutover", id: row.id },
    happenedAt: at,
    data: namesOf(row, record),
    texts: { reason: text },
  });
}
