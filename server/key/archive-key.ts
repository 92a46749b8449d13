import "server-only";
import { archiveKeyInput } from "@/domain/key/key-input";
import { AppError } from "@/lib/app-error";
import { lockKey } from "@/server/key/lock-key";
import { mutation } from "@/server/operation";
import { ownsKey } from "@/server/service/ownership";

/** Only a key that nothing uses and that no open incident is about. */
export const archiveKey = mutation({
  name: "archiveKey",
  permission: "key.archive",
  input: archiveKeyInput,
  owns: (ctx, { id }) => ownsKey(ctx, id),
  async run(ctx, { id }) {
    const { incidentIds } = await lockKey(ctx.tx, id);
    const key = await ctx.tx.key.findUniqueOrThrow({ where: { id } });
    if (key.archivedAt !== null) return { id };
    if (incidentIds.length > 0) {
      throw new AppError("wrong_state", "An open incident is about this key.", {
        hint: "Resolve it first.",
      });
    }
    const consumers = await ctx.tx.consumer.count({ where: { keyId: id, archivedAt: null } });
    if (consumers > 0) {
      const what = consumers === 1 ? "1 consumer uses" : `${consumers} consumers use`;
      throw new AppError("wrong_state", `${what} this key.`, {
        hint: "Archive these consumers first, or move them to another key.",
      });
    }
    await ctx.tx.key.update({
      where: { id },
      data: { archivedAt: ctx.now, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "key.archived",
      subject: { type: "key", id },
      data: { name: key.name },
    });
    return { id };
  },
});
