import "server-only";
import type { TextRef } from "@/domain/event/canonical";
import { mentionedIn } from "@/domain/member/mentions";
import { roles } from "@/domain/member/member";
import { grantOf } from "@/domain/policy/policy";
import type { MutationContext } from "@/server/context";
import { seenBy } from "@/server/restriction/visible-to";

/** Whoever reads a whole incident; an owner reads their own card of it, which has no comments. */
const readingRoles = roles.filter((role) => grantOf(role, "incident.read") === "allow");

type Comment = { incidentId: string; text: string; words: TextRef };

/** Tells the people whom a comment names with an @, of those who may see the incident. */
export async function tellMentioned(
  ctx: MutationContext,
  { incidentId, text, words }: Comment,
): Promise<void> {
  if (!text.includes("@")) return;
  const members = await ctx.tx.member.findMany({
    where: { archivedAt: null, role: { in: readingRoles } },
    select: { id: true, user: { select: { name: true } } },
  });
  const named = mentionedIn(
    text,
    members.map(({ id, user }) => ({ id, name: user.name })),
  );
  const to: string[] = [];
  for (const { id } of named) {
    const where = { AND: [{ id: incidentId }, seenBy(id, ctx.now)] };
    if ((await ctx.tx.incident.count({ where })) > 0) to.push(id);
  }
  await ctx.notify({ to, kind: "incident.mentioned", incidentId, text: words });
}
