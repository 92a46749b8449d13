import "server-only";
import { changeSavedViewInput } from "@/domain/saved-view/saved-view-input";
import { mutation } from "@/server/operation";
import { savedViewAnswer, standingView } from "@/server/saved-view/own-view";

/** What the view asks for, from now on. */
export const changeSavedView = mutation({
  name: "changeSavedView",
  permission: "saved_view.keep",
  input: changeSavedViewInput,
  async run(ctx, { id, address }) {
    await standingView(ctx, id);
    await ctx.tx.savedView.update({ where: { id }, data: { address, updatedAt: ctx.now } });
    await ctx.record({ kind: "saved_view.changed", subject: { type: "saved_view", id } });
    return savedViewAnswer(ctx, id);
  },
});
