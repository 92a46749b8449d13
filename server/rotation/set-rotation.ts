import "server-only";
import { setRotationInput } from "@/domain/rotation/rotation-input";
import { AppError } from "@/lib/app-error";
import { editConflict } from "@/server/edit-conflict";
import { lockKey } from "@/server/key/lock-key";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { ownsKey } from "@/server/service/ownership";

/** Until when a key has to have a new value, and how long each may serve. */
export const setRotation = mutation({
  name: "setRotation",
  permission: "key.update",
  input: setRotationInput,
  owns: async (ctx, { id }) => ownsKey(ctx, id),
  async run(ctx, { id, version, rotateBy = null, rotateEveryDays = null }) {
    const { incidentIds } = await lockKey(ctx.tx, id);
    const stored = await ctx.tx.key.findUniqueOrThrow({ where: { id } });
    if (stored.version !== version) {
      throw await editConflict(ctx.tx, {
        subject: { type: "key", id },
        version: stored.version,
        fields: {
          rotateBy: { label: "Rotate by", yours: day(rotateBy), theirs: day(stored.rotateBy) },
          rotateEveryDays: {
            label: "Every so many days",
            yours: String(rotateEveryDays ?? ""),
            theirs: String(stored.rotateEveryDays ?? ""),
          },
        },
      });
    }
    if (stored.archivedAt !== null) throw new AppError("wrong_state", "This key is archived.");
    await ctx.tx.key.update({
      where: { id },
      data: { rotateBy, rotateEveryDays, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "key.rotation_scheduled",
      subject: { type: "key", id },
      data: {
        before: stored.rotateBy?.toISOString() ?? null,
        rotateBy: rotateBy?.toISOString() ?? null,
        everyDays: rotateEveryDays,
        ...(rotateBy !== null && { day: day(rotateBy) }),
      },
    });
    return { id, version: version + 1 };
  },
});

function day(at: Date | null): string {
  return at?.toISOString().slice(0, 10) ?? "";
}
