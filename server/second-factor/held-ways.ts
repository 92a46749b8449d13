import "server-only";
import type { Db, Tx } from "@/server/db";
import { issuerOf, providerId } from "@/server/oidc/identity";

/** What one member can sign in with. */
export async function heldWays(tx: Db | Tx, memberId: string) {
  const [accounts, app, passkeys] = await Promise.all([
    tx.account.findMany({
      where: { userId: memberId },
      select: { providerId: true, accountId: true, password: true },
    }),
    tx.authenticatorApp.findUnique({ where: { memberId }, select: { confirmedAt: true } }),
    tx.passkey.count({ where: { memberId } }),
  ]);
  const identity = accounts.find((account) => account.providerId === providerId);
  const appSince = app?.confirmedAt ?? null;
  return {
    hasPassword: accounts.some((account) => account.password !== null),
    appSince,
    hasApp: appSince !== null,
    passkeys,
    provider: identity ? issuerOf(identity.accountId) : null,
  };
}
