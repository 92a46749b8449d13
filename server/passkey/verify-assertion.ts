import "server-only";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { z } from "zod";

import type { PasskeyPurpose } from "@/domain/passkey/passkey";
import type { Passkey } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import { takeChallenge } from "@/server/passkey/challenge";
import { parseResponse } from "@/server/passkey/parse-response";

type Asked = {
  purpose: PasskeyPurpose;
  memberId: string | null;
  host: string;
  origin: string;
  response: Uint8Array;
};

const assertionSchema = z.looseObject({
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  clientExtensionResults: z.looseObject({}).default({}),
  response: z.looseObject({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});

/**
 * The passkey that signed what was asked, or null. The device has checked its holder (a PIN, a
 * finger): else it would only prove that somebody has it.
 */
export async function verifyAssertion(ctx: MutationContext, asked: Asked): Promise<Passkey | null> {
  const { purpose, memberId, host, origin } = asked;
  const response = parseResponse(assertionSchema, asked.response);
  if (response === null) return null;
  const passkey = await ctx.tx.passkey.findUnique({
    where: { credentialId: response.id, ...(memberId !== null && { memberId }) },
  });
  if (passkey === null) return null;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(ctx, { challenge, purpose, memberId, host }),
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  }).catch(() => null);
  if (verified?.verified !== true) return null;
  const { newCounter } = verified.authenticationInfo;
  // Of two answers with one counter, one is a copy's.
  const { count } = await ctx.tx.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: newCounter, lastUsedAt: ctx.now },
  });
  return count === 1 ? passkey : null;
}
