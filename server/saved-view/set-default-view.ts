import "server-only";
import { setDefaultViewInput } from "@/domain/saved-view/saved-view-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { viewKeeper } from "@/server/saved-view/own-view";

/** With which view the person's own list opens: one of theirs, or one that is shared. */
export const setDefaultView = mutation({
  name: "setDefaultView",
  permission: "saved_view.keep",
  input: setDefaultViewInput,
  async run(ctx, { id }) {
    const { id: memberId } = viewKeeper(ctx);
    if (id === undefined) {
      await ctx.tx.defaultView.deleteMany({ where: { memberId } });
    } else {
      const seen = await ctx.tx.savedView.findFirst({
        where: { id, archivedAt: null, OR: [{ memberId }, { shared: true }] },
        select: { id: true },
      });
      if (seen === null) throw new AppError("not_found", "There is no such view any more.");
      await ctx.tx.defaultView.upsert({
        where: { memberId },
        create: { memberId, savedViewId: id },
        update: { savedViewId: id },
      });
    }
    await ctx.record({
      kind: id === undefined ? "default_view.dropped" : "default_view.set",
      subject: { type: "member", id: memberId },
      data: { viewId: id ?? null },
    });
    return { id: id ?? null };
  },
});
