import "server-only";
import { AppError } from "@/lib/app-error";
import { authInTransaction } from "@/server/auth/create-auth";
import type { MemberActor, MutationContext } from "@/server/context";

/** This session has proved anew who it belongs to. */
export async function freshenSession(ctx: MutationContext, actor: MemberActor): Promise<void> {
  const { tx, keys, now } = ctx;
  const session = await tx.session.findUnique({ where: { id: actor.sessionId } });
  if (session === null) throw new AppError("unauthenticated", "Your session has ended.");
  const { internalAdapter } = await authInTransaction(tx, keys);
  await internalAdapter.updateSession(session.token, { authenticatedAt: now });
  await ctx.record({
    kind: "session.reauthenticated",
    subject: { type: "member", id: actor.id },
  });
}
