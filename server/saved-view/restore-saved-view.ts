import "server-only";
import { savedViewInput } from "@/domain/saved-view/saved-view-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { ownView, refuseTakenViewName, savedViewAnswer } from "@/server/saved-view/own-view";

/** Takes a deletion back. Whose list opened with it opens with it again. */
export const restoreSavedView = mutation({
  name: "restoreSavedView",
  permission: "saved_view.keep",
  input: savedViewInput,
  async run(ctx, { id }) {
    const { archivedAt, name } = await ownView(ctx, id);
    if (archivedAt === null) throw new AppError("wrong_state", "This view was not deleted.");
    await refuseTakenViewName(ctx, { name, exceptId: id });
    await ctx.tx.savedView.update({ where: { id }, data: { archivedAt: null } });
    await ctx.record({ kind: "saved_view.restored", subject: { type: "saved_view", id } });
    return savedViewAnswer(ctx, id);
  },
});
