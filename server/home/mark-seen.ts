import "server-only";
import { markSeenInput } from "@/domain/home/home-input";
import { mutation } from "@/server/operation";

/**
 * That a member has seen the changes up to a line of the log. It changes nothing for anybody else,
 * so it is no line itself. The mark never goes back, nor beyond what there is.
 */
export const markSeen = mutation({
  name: "markSeen",
  permission: "member.mark_seen",
  input: markSeenInput,
  async run(ctx, { upTo }): Promise<{ upTo: number }> {
    const { actor, tx } = ctx;
    if (actor.type !== "member") return { upTo: 0 };
    const newest = await tx.eventSeal.findFirst({
      orderBy: { seq: "desc" },
      select: { seq: true },
    });
    const last = newest?.seq ?? 0n;
    const asked = BigInt(upTo);
    const line = asked < last ? asked : last;
    await tx.member.updateMany({
      where: { id: actor.id, OR: [{ seenUpTo: null }, { seenUpTo: { lt: line } }] },
      data: { seenUpTo: line },
    });
    return { upTo: Number(line) };
  },
});
