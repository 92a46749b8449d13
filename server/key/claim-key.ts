import "server-only";
import { claimKeyInput } from "@/domain/key/key-input";
import { AppError } from "@/lib/app-error";
import { lockKey } from "@/server/key/lock-key";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { ownsTeam } from "@/server/service/ownership";
import { requireTeam } from "@/server/service/require-team";

/** A key that nobody owns gets its owner. An owned one changes hands by updateKey. */
export const claimKey = mutation({
  name: "claimKey",
  permission: "key.claim",
  input: claimKeyInput,
  owns: async (ctx, { ownerTeamId }) => ownsTeam(ctx.actor, ownerTeamId),
  async run(ctx, { id, ownerTeamId }) {
    const { incidentIds } = await lockKey(ctx.tx, id);
    await requireTeam(ctx.tx, ownerTeamId);
    const key = await ctx.tx.key.findUniqueOrThrow({
      where: { id },
      include: { ownerTeam: true },
    });
    if (key.archivedAt !== null) throw new AppError("wrong_state", "This key is archived.");
    if (key.ownerTeam !== null) {
      throw new AppError("wrong_state", `${key.ownerTeam.name} owns this key already.`);
    }
    await ctx.tx.key.update({
      where: { id },
      data: {
        ownerTeamId,
        // Whoever claims it says that it is ours.
        ...(key.custody === "unknown" && { custody: "ours" }),
        updatedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "key.claimed",
      subject: { type: "key", id },
      data: { name: key.name, ownerTeamId },
    });
    return { id };
  },
});
