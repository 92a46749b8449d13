import "server-only";
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/server";

import { startPasskeyInput } from "@/domain/passkey/passkey-input";
import { requireFreshProof } from "@/server/access/require-fresh-proof";
import { mutation } from "@/server/operation";
import { makeChallenge } from "@/server/passkey/challenge";

/** What the browser needs to make a passkey on a device of one's own. */
export const startPasskey = mutation({
  name: "startPasskey",
  permission: "account.secure",
  input: startPasskeyInput,
  run: async (ctx, { host }): Promise<PublicKeyCredentialCreationOptionsJSON> => {
    const { tx } = ctx;
    const { id: memberId } = requireFreshProof(ctx);
    const [user, held] = await Promise.all([
      tx.user.findUniqueOrThrow({ where: { id: memberId } }),
      tx.passkey.findMany({ where: { memberId, host }, select: { credentialId: true } }),
    ]);
    return generateRegistrationOptions({
      rpName: "Rekey",
      rpID: host,
      userID: new TextEncoder().encode(memberId),
      userName: user.email,
      userDisplayName: user.name,
      challenge: await makeChallenge(ctx, { purpose: "register", memberId, host }),
      attestationType: "none",
      excludeCredentials: held.map(({ credentialId }) => ({ id: credentialId })),
      // Found without typing an address, and only after the device checked its holder.
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
  },
});
