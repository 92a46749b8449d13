import "server-only";
import { undoRegroupingInput } from "@/domain/incident/regroup-input";
import { AppError } from "@/lib/app-error";
import { endRegrouping } from "@/server/incident/end-regrouping";
import { undoableRegrouping } from "@/server/incident/find-regrouping";
import { loadRecord } from "@/server/incident/load-record";
import { movePlaces } from "@/server/incident/move-places";
import { resolveAs } from "@/server/incident/resolve-as";
import { mutation } from "@/server/operation";

/** It was one key after all. The incident that was split off closes as a duplicate of the other. */
export const undoSplit = mutation({
  name: "undoSplit",
  permission: "incident.merge",
  input: undoRegroupingInput,
  async run(ctx, { regroupingId }) {
    const found = await undoableRegrouping(ctx, { id: regroupingId, kind: "split" });
    const { goes, stays, journal } = found;
    if (stays.state === "resolved") {
      throw new AppError("conflict", `LEAK-${stays.number} was closed. Nothing was undone.`, {
        hint: "Reopen it first.",
      });
    }
    const { tx, now } = ctx;
    await movePlaces(tx, { ids: journal.occurrenceIds, to: stays });
    const data = { keyVersionId: stays.keyVersionId };
    await tx.keyIdentifier.updateMany({ where: { id: { in: journal.identifierIds } }, data });
    await tx.keyPart.updateMany({ where: { id: { in: journal.partIds } }, data });
    await tx.key.update({
      where: { id: goes.keyId },
      data: { archivedAt: now, updatedAt: now, version: { increment: 1 } },
    });
    await tx.incident.update({ where: { id: goes.id }, data: { duplicateOfId: stays.id } });
    await resolveAs(ctx, {
      record: await loadRecord(tx, goes.id),
      request: { resolution: "duplicate", duplicateOfId: stays.id, consumersCarriedOver: true },
    });
    await endRegrouping(ctx, {
      id: regroupingId,
      kind: "incident.split_undone",
      goesId: goes.id,
      from: stays,
      into: goes,
    });
    return { number: stays.number, into: goes.number };
  },
});
