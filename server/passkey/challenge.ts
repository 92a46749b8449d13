import "server-only";
import { randomBytes } from "node:crypto";

import type { PasskeyPurpose } from "@/domain/passkey/passkey";
import type { MutationContext } from "@/server/context";

const lifetimeMs = 5 * 60 * 1000;

type Asked = { purpose: PasskeyPurpose; memberId: string | null; host: string };

/** Random bytes to sign, kept until they are or for five minutes. */
export async function makeChallenge(
  { tx, now }: MutationContext,
  asked: Asked,
): Promise<Uint8Array<ArrayBuffer>> {
  await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  const challenge = new Uint8Array(randomBytes(32));
  await tx.passkeyChallenge.create({
    data: {
      challenge: Buffer.from(challenge).toString("base64url"),
      expiresAt: new Date(now.getTime() + lifetimeMs),
      ...asked,
    },
  });
  return challenge;
}

/** Whether this was asked, for this and of this person, and not answered yet. Used up by asking. */
export async function takeChallenge(
  { tx, now }: MutationContext,
  { challenge, ...asked }: Asked & { challenge: string },
): Promise<boolean> {
  const { count } = await tx.passkeyChallenge.deleteMany({
    where: { challenge, expiresAt: { gt: now }, ...asked },
  });
  return count === 1;
}
