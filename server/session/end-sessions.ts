import "server-only";
import { authInTransaction } from "@/server/auth/create-auth";
import type { MutationContext } from "@/server/context";

type Which = { memberId: string; id?: string; except?: string };

/** Ends sessions at once: the next click of whoever holds one is nobody's. Answers how many. */
export async function endSessions(
  { tx, keys }: MutationContext,
  { memberId, id, except }: Which,
): Promise<number> {
  const sessions = await tx.session.findMany({
    where: {
      userId: memberId,
      ...(id !== undefined && { id }),
      ...(except !== undefined && { NOT: { id: except } }),
    },
    select: { token: true },
  });
  const { internalAdapter } = await authInTransaction(tx, keys);
  for (const { token } of sessions) await internalAdapter.deleteSession(token);
  return sessions.length;
}
