import "server-only";
import { archiveKeyInput } from "@/domain/key/key-input";
import { AppError } from "@/lib/app-error";
import { someOf } from "@/lib/some-of";
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
      const named = await ctx.tx.incident.findMany({
        where: { id: { in: incidentIds }, restricted: false },
        select: { number: true },
      });
      const which = someOf(named.map(({ number }) => `LEAK-${number}`));
      const message = which ? `Still open: ${which}.` : "An open incident is about this key.";
      throw new AppError("wrong_state", message, { hint: "Resolve it first." });
    }
    const uses = await ctx.tx.consumer.findMany({
      where: { keyId: id, archivedAt: null },
      select: { service: { select: { name: true } } },
    });
    if (uses.length > 0) {
      const services = someOf(uses.map(({ service }) => service.name));
      throw new AppError("wrong_state", `Still used by ${services}.`, {
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
