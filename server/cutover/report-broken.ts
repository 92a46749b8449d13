import "server-only";
import { setBackInput } from "@/domain/cutover/cutover-input";
import { cutoverAnswer, findCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { writeSetBack } from "@/server/cutover/write-set-back";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { mutation } from "@/server/operation";

/** It broke: down from then until proved anew. Brings a watched or closed incident back. */
export const reportBroken = mutation({
  name: "reportBroken",
  permission: "cutover.report_broken",
  input: setBackInput,
  owns: ownsCutover,
  async run(ctx, told) {
    const found = await findCutover(ctx, told.cutoverId);
    await writeSetBack(ctx, found, { column: "brokeAt", kind: "cutover.broke", told });
    await moveIncident(ctx, {
      record: await loadRecord(ctx.tx, found.record.id),
      event: { type: "consumer_broke" },
    });
    return cutoverAnswer(found);
  },
});
