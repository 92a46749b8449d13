import "server-only";
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";

import type { PasskeyPurpose } from "@/domain/passkey/passkey";
import type { MutationContext } from "@/server/context";
import { makeChallenge } from "@/server/passkey/challenge";

/** What the browser needs to let a passkey sign. Without a member it offers those that it has. */
export async function askOptions(
  ctx: MutationContext,
  asked: { purpose: PasskeyPurpose; memberId: string | null; host: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { memberId, host } = asked;
  const held =
    memberId === null
      ? []
      : await ctx.tx.passkey.findMany({
          where: { memberId, host },
          select: { credentialId: true },
        });
  return generateAuthenticationOptions({
    rpID: host,
    challenge: await makeChallenge(ctx, asked),
    allowCredentials: held.map(({ credentialId }) => ({ id: credentialId })),
    userVerification: "required",
  });
}
