import "server-only";
import { setCustodyInput } from "@/domain/custody/custody-input";
import { AppError } from "@/lib/app-error";
import { lockKey } from "@/server/key/lock-key";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { ownsKey } from "@/server/service/ownership";

/** Whose key it is. The checklist of each open incident follows; what was done stays. */
export const setCustody = mutation({
  name: "setCustody",
  permission: "key.update",
  input: setCustodyInput,
  owns: (ctx, { id }) => ownsKey(ctx, id),
  async run(ctx, { id, custody, reason }) {
    const { incidentIds } = await lockKey(ctx.tx, id);
    const key = await ctx.tx.key.findUniqueOrThrow({ where: { id } });
    if (key.archivedAt !== null) throw new AppError("wrong_state", "This key is archived.");
    if (key.custody === custody) return { id, custody };
    const text =
      reason === undefined || reason === "" ? undefined : await ctx.keepText("reason", reason);
    await ctx.tx.key.update({
      where: { id },
      data: { custody, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "key.custody_set",
      subject: { type: "key", id },
      data: { name: key.name, from: key.custody, to: custody },
      ...(text && { texts: { reason: text } }),
    });
    return { id, custody };
  },
});
