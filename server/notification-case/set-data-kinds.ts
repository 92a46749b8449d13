import "server-only";
import { setDataKindsInput } from "@/domain/notification/notification-input";
import { findCase } from "@/server/notification-case/find-case";
import { recordOnEvent } from "@/server/notification-case/record-on-event";
import { settleCase } from "@/server/notification-case/settle-case";
import { mutation } from "@/server/operation";

/** Which data the key may have opened: it decides which rules apply. */
export const setDataKinds = mutation({
  name: "setDataKinds",
  permission: "notification.decide",
  input: setDataKindsInput,
  async run(ctx, { caseId, dataKinds }) {
    const row = await findCase(ctx, caseId);
    await ctx.tx.notificationCase.update({
      where: { id: row.id },
      data: { dataKinds, version: { increment: 1 } },
    });
    await recordOnEvent(ctx, {
      row,
      kind: "notification.data_kinds_set",
      data: { from: row.dataKinds, to: dataKinds },
    });
    await settleCase(ctx, row.leakEventId);
    return { caseId };
  },
});
