import "server-only";
import { shareSavedViewInput } from "@/domain/saved-view/saved-view-input";
import { mutation } from "@/server/operation";
import { savedViewAnswer, standingView } from "@/server/saved-view/own-view";

/** Everybody who reads the list sees a shared view. Taken back, nobody else's list opens with it. */
export const shareSavedView = mutation({
  name: "shareSavedView",
  permission: "saved_view.share",
  input: shareSavedViewInput,
  async run(ctx, { id, shared }) {
    const { memberId } = await standingView(ctx, id);
    await ctx.tx.savedView.update({ where: { id }, data: { shared, updatedAt: ctx.now } });
    if (!shared) {
      await ctx.tx.defaultView.deleteMany({ where: { savedViewId: id, NOT: { memberId } } });
    }
    await ctx.record({
      kind: shared ? "saved_view.shared" : "saved_view.unshared",
      subject: { type: "saved_view", id },
    });
    return savedViewAnswer(ctx, id);
  },
});
