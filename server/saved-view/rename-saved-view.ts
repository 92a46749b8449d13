import "server-only";
import { renameSavedViewInput } from "@/domain/saved-view/saved-view-input";
import { mutation } from "@/server/operation";
import { refuseTakenViewName, savedViewAnswer, standingView } from "@/server/saved-view/own-view";

export const renameSavedView = mutation({
  name: "renameSavedView",
  permission: "saved_view.keep",
  input: renameSavedViewInput,
  async run(ctx, { id, name }) {
    await standingView(ctx, id);
    await refuseTakenViewName(ctx, { name, exceptId: id });
    await ctx.tx.savedView.update({ where: { id }, data: { name, updatedAt: ctx.now } });
    await ctx.record({ kind: "saved_view.renamed", subject: { type: "saved_view", id } });
    return savedViewAnswer(ctx, id);
  },
});
