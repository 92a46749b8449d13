import "server-only";
import { setDiesByInput } from "@/domain/custody/custody-input";
import { AppError } from "@/lib/app-error";
import { lockKey } from "@/server/key/lock-key";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { ownsKey } from "@/server/service/ownership";
import { diesByOf } from "@/server/step/playbook-of";

/** How this very key is ended, where a person knows better than the catalogue. Re-plans as custody does. */
export const setDiesBy = mutation({
  name: "setDiesBy",
  permission: "key.update",
  input: setDiesByInput,
  owns: (ctx, { id }) => ownsKey(ctx, id),
  async run(ctx, { id, diesBy = null }) {
    const { incidentIds } = await lockKey(ctx.tx, id);
    const key = await ctx.tx.key.findUniqueOrThrow({ where: { id } });
    if (key.archivedAt !== null) throw new AppError("wrong_state", "This key is archived.");
    const after = diesByOf({ ...key, diesBy });
    if (key.diesBy !== diesBy) {
      await ctx.tx.key.update({
        where: { id },
        data: { diesBy, updatedAt: ctx.now, version: { increment: 1 } },
      });
      await recordOnIncidents(ctx, {
        incidentIds,
        kind: "key.dies_by_set",
        subject: { type: "key", id },
        data: { name: key.name, from: diesByOf(key), to: after, byHand: diesBy !== null },
      });
    }
    return { id, diesBy: after };
  },
});
