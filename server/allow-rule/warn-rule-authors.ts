import "server-only";
import { z } from "zod";

import { mutation } from "@/server/operation";

const most = 200;
const dayMs = 86_400_000;

/** Who wrote a rule is told once that it ends soon; the admins, where that person has left. */
export const warnRuleAuthors = mutation({
  name: "warnRuleAuthors",
  permission: "allow_rule.bring_back",
  input: z.object({}),
  async run(ctx) {
    const rules = await ctx.tx.$queryRaw<{ authorId: string; expiresAt: Date }[]>`
      update allow_rule set warn_at = null
      where id in (
        select id from allow_rule
        where warn_at <= ${ctx.now}::timestamptz and ended_at is null
          and expires_at > ${ctx.now}::timestamptz
        order by warn_at, id limit ${most} for update skip locked)
      returning created_by_id::text as "authorId", expires_at as "expiresAt"`;
    if (rules.length === 0) return { rules: 0 };
    const members = await ctx.tx.member.findMany({
      where: {
        archivedAt: null,
        OR: [{ role: "admin" }, { id: { in: rules.map(({ authorId }) => authorId) } }],
      },
      select: { id: true, role: true },
    });
    const here = new Set(members.map(({ id }) => id));
    const admins = members.filter(({ role }) => role === "admin").map(({ id }) => id);
    for (const { authorId, expiresAt } of rules) {
      await ctx.notify({
        to: here.has(authorId) ? [authorId] : admins,
        kind: "allow_rule.ends_soon",
        data: { days: Math.ceil((expiresAt.getTime() - ctx.now.getTime()) / dayMs) },
      });
    }
    return { rules: rules.length };
  },
});
