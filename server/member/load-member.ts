import "server-only";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";

/** The member, locked; and not the last administrator, when the change would take that away. */
export async function loadMember(ctx: MutationContext, id: string) {
  const { tx } = ctx;
  // All administrators' rows: two of them demoting each other at once must not both succeed. Not the
  // strongest lock: rows that only refer to a member are written meanwhile, under locks of incidents
  // that this change will ask for too.
  await tx.$queryRaw`
    select 1 from member where (role = 'admin' and archived_at is null) or id = ${id}::uuid
    order by id for no key update`;
  const member = await tx.member.findUnique({ where: { id }, include: { user: true } });
  if (member === null || member.archivedAt !== null) {
    throw new AppError("not_found", "This person is no longer a member.");
  }
  return member;
}

export async function refuseLosingLastAdmin(ctx: MutationContext, id: string): Promise<void> {
  const others = await ctx.tx.member.count({
    where: { role: "admin", archivedAt: null, id: { not: id } },
  });
  if (others > 0) return;
  throw new AppError("wrong_state", "This is the only administrator.", {
    hint: "Make somebody else an administrator first.",
  });
}
