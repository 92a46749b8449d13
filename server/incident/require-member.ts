import "server-only";
import { fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";

export async function requireMember(ctx: MutationContext, memberId: string): Promise<void> {
  const found = await ctx.tx.member.findFirst({
    where: { id: memberId, archivedAt: null },
    select: { id: true },
  });
  if (found === null) throw fieldError("memberId", "Choose a person from the list.");
}
