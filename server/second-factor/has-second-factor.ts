import "server-only";
import type { Db, Tx } from "@/server/db";

/** Whether a password alone does not sign this member in: a confirmed app or a passkey is there. */
export async function hasSecondFactor(tx: Db | Tx, memberId: string): Promise<boolean> {
  const [apps, passkeys] = await Promise.all([
    tx.authenticatorApp.count({ where: { memberId, confirmedAt: { not: null } } }),
    tx.passkey.count({ where: { memberId } }),
  ]);
  return apps + passkeys > 0;
}
