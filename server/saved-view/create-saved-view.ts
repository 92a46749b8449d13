import "server-only";
import { createSavedViewInput, mostSavedViews } from "@/domain/saved-view/saved-view-input";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";
import { refuseTakenViewName, savedViewAnswer, viewKeeper } from "@/server/saved-view/own-view";

/** A question to the list under a name. Only its maker sees it until it is shared. */
export const createSavedView = mutation({
  name: "createSavedView",
  permission: "saved_view.keep",
  input: createSavedViewInput,
  async run(ctx, { name, address }) {
    const { id: memberId } = viewKeeper(ctx);
    await refuseTakenViewName(ctx, { name });
    const kept = await ctx.tx.savedView.count({ where: { memberId, archivedAt: null } });
    if (kept >= mostSavedViews) {
      throw new AppError("wrong_state", `You have ${mostSavedViews} views already.`, {
        hint: "Delete one that you do not use.",
      });
    }
    const id = newId();
    await ctx.tx.savedView.create({
      data: { id, memberId, name, address, createdAt: ctx.now, updatedAt: ctx.now },
    });
    await ctx.record({ kind: "saved_view.created", subject: { type: "saved_view", id } });
    return savedViewAnswer(ctx, id);
  },
});
