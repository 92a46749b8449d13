import "server-only";
import { confirmServiceInput } from "@/domain/service/service-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { ownsService } from "@/server/service/ownership";

/** "Looked at, still right." Nothing of the gate reads it. */
export const confirmService = mutation({
  name: "confirmService",
  permission: "service.update",
  input: confirmServiceInput,
  owns: (ctx, { id }) => ownsService(ctx, id),
  async run(ctx, { id }) {
    const { count } = await ctx.tx.service.updateMany({
      where: { id, archivedAt: null },
      data: { confirmedAt: ctx.now },
    });
    if (count === 0) throw new AppError("not_found", "There is no such service.");
    await ctx.record({ kind: "service.confirmed", subject: { type: "service", id } });
    return { id };
  },
});
