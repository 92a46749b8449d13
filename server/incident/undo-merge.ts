import "server-only";
import { undoRegroupingInput } from "@/domain/incident/regroup-input";
import { endRegrouping } from "@/server/incident/end-regrouping";
import { undoableRegrouping } from "@/server/incident/find-regrouping";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { putBack } from "@/server/incident/put-back";
import { mutation } from "@/server/operation";

/** The two are two again, as they stood. Refused when either moved on since, with what did. */
export const undoMerge = mutation({
  name: "undoMerge",
  permission: "incident.merge",
  input: undoRegroupingInput,
  async run(ctx, { regroupingId }) {
    const found = await undoableRegrouping(ctx, { id: regroupingId, kind: "merge" });
    const { goes, stays, journal, onKeys } = found;
    await putBack(ctx, { goes, stays, journal });
    await moveIncident(ctx, {
      record: await loadRecord(ctx.tx, goes.id),
      event: { type: "merge_undone", to: journal.goesState },
    });
    for (const { id, state, closedAt } of journal.requests) {
      await ctx.tx.signatureRequest.update({
        where: { id },
        data: { state, closedAt, version: { increment: 1 } },
      });
    }
    for (const id of onKeys) ctx.touch(id);
    await endRegrouping(ctx, {
      id: regroupingId,
      kind: "incident.merge_undone",
      goesId: goes.id,
      from: goes,
      into: stays,
    });
    return { number: goes.number, into: stays.number };
  },
});
