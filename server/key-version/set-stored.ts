import "server-only";
import { setStoredInput } from "@/domain/key/key-version-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { newKeyOf } from "@/server/key-version/new-key-of";
import { mutation } from "@/server/operation";
import { refuseBeforeNewKey, refuseFuture } from "@/server/refuse-times";

/** Where services read the new key. A process that started later has loaded it. */
export const setStored = mutation({
  name: "setStored",
  permission: "key_version.record_replacement",
  input: setStoredInput,
  async run(ctx, { number, storedIn, storedAt }) {
    const record = await openIncident(ctx, number);
    if (record.replacementVersionId === null) {
      throw new AppError("wrong_state", "Record the new key first.");
    }
    const at = storedAt ?? ctx.now;
    refuseFuture(ctx.now, { storedAt: at });
    refuseBeforeNewKey(newKeyOf(record), { storedAt });
    await ctx.tx.keyVersion.update({
      where: { id: record.replacementVersionId },
      data: { storedIn, storedAt: at, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "key_version.stored",
      incidentId: record.id,
      subject: { type: "key_version", id: record.replacementVersionId },
      happenedAt: at,
      data: { storedIn },
    });
    return incidentAnswer(ctx, record.id);
  },
});
