import "server-only";
import { signInDelay } from "@/server/access/sign-in-delay";
import { hmac } from "@/server/crypto/keyring";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";

/** What is slowed down, and how many wrong tries in a row are free. */
export type Turnstile = { hash: Buffer<ArrayBuffer>; free: number };

export type Turn = { allowed: true } | { allowed: false; seconds: number };

const forgottenAfterMs = 60 * 60 * 1000;

/**
 * A browser that has signed in to this account before has a turnstile of its own. So a stranger who
 * hammers an account slows strangers, and its owner still gets in.
 */
export function accountTurnstile(
  keys: InstallationKeys,
  { email, device }: { email: string; device: string | null },
): Turnstile {
  const place = device === null ? "account" : `device ${device}`;
  return { hash: hmac(keys.sessions, `sign-in ${place}\n${email.trim().toLowerCase()}`), free: 2 };
}

/** One address may stand for a whole office, so it gets more tries. */
export function addressTurnstile(keys: InstallationKeys, address: string): Turnstile {
  return { hash: hmac(keys.sessions, `sign-in address\n${address}`), free: 20 };
}

/**
 * Takes the next turn, counted as a wrong try until `leaveTurnstile` says otherwise: a hundred
 * requests at once get one turn, not a hundred. Answers the seconds to wait when it is not time yet.
 */
export async function takeTurn(
  tx: Db | Tx,
  { turnstile, now }: { turnstile: Turnstile; now: Date },
): Promise<Turn> {
  const { hash, free } = turnstile;
  const forgotten = new Date(now.getTime() - forgottenAfterMs);
  await tx.signInThrottle.deleteMany({ where: { lastFailedAt: { lt: forgotten } } });
  await tx.$executeRaw`
    insert into sign_in_throttle (account_hash, failures, last_failed_at, next_allowed_at)
    values (${hash}, 0, ${now}, ${now}) on conflict do nothing`;
  // Two tries at the same moment read the same count; only one of them finds it unchanged.
  for (;;) {
    const row = await tx.signInThrottle.findUnique({ where: { accountHash: hash } });
    const failures = row?.failures ?? 0;
    const waitMs = (row?.nextAllowedAt.getTime() ?? 0) - now.getTime();
    if (waitMs > 0) return { allowed: false, seconds: Math.ceil(waitMs / 1000) };
    const nextAllowedAt = new Date(now.getTime() + signInDelay(failures + 1, { free }) * 1000);
    const { count } = await tx.signInThrottle.updateMany({
      where: { accountHash: hash, failures },
      data: { failures: failures + 1, lastFailedAt: now, nextAllowedAt },
    });
    if (count === 1 || row === null) return { allowed: true };
  }
}

/** The password was right: what was counted is forgotten. */
export async function leaveTurnstile(tx: Db | Tx, turnstile: Turnstile): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { accountHash: turnstile.hash } });
}
