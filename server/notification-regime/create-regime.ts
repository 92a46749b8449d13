import "server-only";
import { createRegimeInput } from "@/domain/notification/regime-input";
import { newId } from "@/lib/ids";
import { settleAllCases } from "@/server/notification-case/settle-all-cases";
import { toRegimeDto } from "@/server/notification-regime/load-regimes";
import { refuseTakenName, regimeColumns } from "@/server/notification-regime/regime-columns";
import { mutation } from "@/server/operation";

export const createRegime = mutation({
  name: "createRegime",
  permission: "settings.update",
  input: createRegimeInput,
  async run(ctx, input) {
    await refuseTakenName(ctx.tx, input);
    const id = newId();
    const columns = regimeColumns(input);
    const row = await ctx.tx.notificationRegime.create({
      data: { id, ...columns, createdAt: ctx.now },
    });
    await ctx.record({
      kind: "notification_regime.created",
      subject: { type: "notification_regime", id },
      data: { name: row.name, stages: columns.stages },
    });
    await settleAllCases(ctx);
    return toRegimeDto(row);
  },
});
