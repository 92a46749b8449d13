import "server-only";
import { archiveRegimeInput } from "@/domain/notification/regime-input";
import { AppError } from "@/lib/app-error";
import { settleAllCases } from "@/server/notification-case/settle-all-cases";
import { mutation } from "@/server/operation";

/** A rule that does not bind this organisation. What was decided by it stays on its events. */
export const archiveRegime = mutation({
  name: "archiveRegime",
  permission: "settings.update",
  input: archiveRegimeInput,
  async run(ctx, { id, restore }) {
    const row = await ctx.tx.notificationRegime.findUnique({ where: { id } });
    if (row === null) throw new AppError("not_found", "There is no such rule.");
    if ((row.archivedAt === null) === restore) {
      throw new AppError("wrong_state", restore ? "It is in use." : "It is out of use already.");
    }
    await ctx.tx.notificationRegime.update({
      where: { id },
      data: { archivedAt: restore ? null : ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: restore ? "notification_regime.restored" : "notification_regime.archived",
      subject: { type: "notification_regime", id },
      data: { name: row.name },
    });
    await settleAllCases(ctx);
    return { id, archived: !restore };
  },
});
