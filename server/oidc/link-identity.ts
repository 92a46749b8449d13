import "server-only";
import { authInTransaction } from "@/server/auth/create-auth";
import type { MutationContext } from "@/server/context";
import { issuerOf, providerId } from "@/server/oidc/identity";

/** From now on this identity signs this member in. They are told, in case it was not them. */
export async function linkIdentity(
  ctx: MutationContext,
  { memberId, accountId }: { memberId: string; accountId: string },
): Promise<void> {
  const { tx, keys, now } = ctx;
  const { internalAdapter } = await authInTransaction(tx, keys);
  const times = { createdAt: now, updatedAt: now };
  await internalAdapter.linkAccount({ userId: memberId, providerId, accountId, ...times });
  const provider = issuerOf(accountId);
  await ctx.record({
    kind: "member.identity_linked",
    subject: { type: "member", id: memberId },
    data: { provider },
  });
  await ctx.notify({ to: [memberId], kind: "member.identity_linked", data: { provider } });
}
