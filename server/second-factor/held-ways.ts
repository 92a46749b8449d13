import "server-only";
import type { Db, Tx } from "@/server/db";
import { isOf, issuerOf, providerId } from "@/server/oidc/identity";
import { readSetting } from "@/server/setting/read-setting";

/** What one member can sign in with. */
export async function heldWays(tx: Db | Tx, memberId: string) {
  const [accounts, app, passkeys, { value: oidc }] = await Promise.all([
    tx.account.findMany({
      where: { userId: memberId },
      select: { providerId: true, accountId: true, password: true },
    }),
    tx.authenticatorApp.findUnique({ where: { memberId }, select: { confirmedAt: true } }),
    tx.passkey.count({ where: { memberId } }),
    readSetting(tx, "oidc"),
  ]);
  // Only the server that is set up now can vouch for anybody.
  const identity = accounts.find(
    (account) =>
      oidc.enabled && account.providerId === providerId && isOf(account.accountId, oidc.issuer),
  );
  const appSince = app?.confirmedAt ?? null;
  return {
    hasPassword: accounts.some((account) => account.password !== null),
    appSince,
    hasApp: appSince !== null,
    passkeys,
    provider: identity ? issuerOf(identity.accountId) : null,
  };
}
