import "server-only";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";

import type { OidcPurpose } from "@/domain/oidc/oidc-purpose";
import type { MutationContext } from "@/server/context";
import { hmac } from "@/server/crypto/keyring";

export const attemptSeconds = 10 * 60;

type Asked = { purpose: OidcPurpose; memberId: string | null };

/** What the browser carries to the provider and back. Of it only a keyed hash of the state is kept. */
export async function makeAttempt(ctx: MutationContext, asked: Asked) {
  const { tx, now } = ctx;
  await tx.oidcAttempt.deleteMany({ where: { expiresAt: { lt: now } } });
  const state = randomState();
  const expiresAt = new Date(now.getTime() + attemptSeconds * 1000);
  await tx.oidcAttempt.create({
    data: { stateHash: hashOf(ctx, Buffer.from(state)), expiresAt, ...asked },
  });
  return { state, nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
}

/** Whether this was begun here, for this and by this person, and is not back yet. Counts once. */
export async function takeAttempt(
  ctx: MutationContext,
  { state, ...asked }: Asked & { state: Uint8Array },
): Promise<boolean> {
  const { count } = await ctx.tx.oidcAttempt.deleteMany({
    where: { stateHash: hashOf(ctx, state), expiresAt: { gt: ctx.now }, ...asked },
  });
  return count === 1;
}

function hashOf({ keys }: MutationContext, state: Uint8Array): Buffer<ArrayBuffer> {
  return hmac(keys.sessions, Buffer.concat([Buffer.from("oidc state\n"), state]));
}
