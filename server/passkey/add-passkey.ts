import "server-only";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { z } from "zod";

import { addPasskeyInput } from "@/domain/passkey/passkey-input";
import type { RecoveryCodesDto } from "@/domain/second-factor/second-factor-dto";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { requireFreshProof } from "@/server/access/require-fresh-proof";
import { mutation } from "@/server/operation";
import { takeChallenge } from "@/server/passkey/challenge";
import { parseResponse } from "@/server/passkey/parse-response";
import { firstRecoveryCodes } from "@/server/second-factor/recovery-codes";

const registrationSchema = z.looseObject({
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  clientExtensionResults: z.looseObject({}).default({}),
  response: z.looseObject({ clientDataJSON: z.string(), attestationObject: z.string() }),
});

export const addPasskey = mutation({
  name: "addPasskey",
  permission: "account.secure",
  input: addPasskeyInput,
  answersSecret: true,
  run: async (ctx, { name, host, origin, response: bytes }): Promise<RecoveryCodesDto> => {
    const { tx, now } = ctx;
    const { id: memberId } = requireFreshProof(ctx);
    const response = parseResponse(registrationSchema, bytes);
    const verified =
      response &&
      (await verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) =>
          takeChallenge(ctx, { challenge, purpose: "register", memberId, host }),
        expectedOrigin: origin,
        expectedRPID: host,
        requireUserVerification: true,
      }).catch(() => null));
    if (verified?.verified !== true) {
      throw new AppError("invalid_input", "The device's answer does not fit the question.", {
        hint: "Begin again. Questions are good for five minutes.",
      });
    }
    const { credential } = verified.registrationInfo;
    await tx.passkey.create({
      data: {
        id: newId(),
        memberId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        host,
        createdAt: now,
      },
    });
    await ctx.record({
      kind: "passkey.added",
      subject: { type: "member", id: memberId },
      data: { name },
    });
    return { recoveryCodes: await firstRecoveryCodes(ctx, memberId) };
  },
});
