import "server-only";
import { markNoticesReadInput } from "@/domain/notice/notice-input";
import { mutation } from "@/server/operation";

/**
 * That a member has seen what they were told. It changes nothing for anybody else, so it is no line
 * of the log.
 */
export const markNoticesRead = mutation({
  name: "markNoticesRead",
  permission: "notice.mark_read",
  input: markNoticesReadInput,
  async run(ctx, { ids }): Promise<{ marked: number }> {
    const { actor } = ctx;
    if (actor.type !== "member") return { marked: 0 };
    const { count } = await ctx.tx.notice.updateMany({
      where: { memberId: actor.id, readAt: null, ...(ids !== undefined && { id: { in: ids } }) },
      data: { readAt: ctx.now },
    });
    return { marked: count };
  },
});
