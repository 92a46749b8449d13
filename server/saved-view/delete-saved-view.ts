import "server-only";
import { savedViewInput } from "@/domain/saved-view/saved-view-input";
import { mutation } from "@/server/operation";
import { standingView } from "@/server/saved-view/own-view";

/** Gone from everybody's tabs; its maker can take that back. */
export const deleteSavedView = mutation({
  name: "deleteSavedView",
  permission: "saved_view.keep",
  input: savedViewInput,
  async run(ctx, { id }) {
    await standingView(ctx, id);
    await ctx.tx.savedView.update({ where: { id }, data: { archivedAt: ctx.now } });
    await ctx.record({ kind: "saved_view.deleted", subject: { type: "saved_view", id } });
    return { id };
  },
});
