import "server-only";
import { setBackInput } from "@/domain/cutover/cutover-input";
import {
  cutoverAnswer,
  findCutover,
  laterOf,
  namesOf,
  ownsCutover,
} from "@/server/cutover/find-cutover";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** It broke: down from then until proved anew. Brings a watched or closed incident back. */
export const reportBroken = mutation({
  name: "reportBroken",
  permission: "cutover.report_broken",
  input: setBackInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId, reason, happenedAt }) {
    const found = await findCutover(ctx, cutoverId);
    const at = happenedAt ?? ctx.now;
    refuseFuture(ctx.now, { happenedAt: at });
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.cutover.update({
      where: { id: cutoverId },
      data: {
        brokeAt: laterOf(at, found.row.brokeAt),
        updatedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "cutover.broke",
      incidentId: found.record.id,
      subject: { type: "cutover", id: cutoverId },
      happenedAt: at,
      data: namesOf(found.row, found.record),
      texts: { reason: text },
    });
    await moveIncident(ctx, {
      record: await loadRecord(ctx.tx, found.record.id),
      event: { type: "consumer_broke" },
    });
    return cutoverAnswer(found);
  },
});
