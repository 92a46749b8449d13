import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";

import type { TotpStart } from "@/domain/second-factor/second-factor-dto";
import { base32, totpAddress } from "@/domain/second-factor/totp";
import { AppError } from "@/lib/app-error";
import { encrypt } from "@/server/crypto/keyring";
import { mutation } from "@/server/operation";
import { requireFreshProof } from "@/server/access/require-fresh-proof";

/** As long as the HMAC that it keys, as RFC 4226 advises. */
const seedBytes = 20;

/** A new seed, shown this once. It counts nothing until a code of it was typed. */
export const startTotp = mutation({
  name: "startTotp",
  permission: "account.secure",
  input: z.object({}),
  answersSecret: true,
  run: async (ctx): Promise<TotpStart> => {
    const { tx, keys, now } = ctx;
    const { id: memberId } = requireFreshProof(ctx);
    const held = await tx.authenticatorApp.findUnique({ where: { memberId } });
    if (held?.confirmedAt) {
      throw new AppError("wrong_state", "You have an authenticator app already.", {
        hint: "Remove it first; then set up the new one.",
      });
    }
    const seed = randomBytes(seedBytes);
    const sealedSeed = encrypt(keys.secrets, seed);
    await tx.authenticatorApp.upsert({
      where: { memberId },
      create: { memberId, sealedSeed, createdAt: now },
      update: { sealedSeed, createdAt: now, lastStep: null },
    });
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: memberId } });
    await ctx.record({
      kind: "second_factor.app_started",
      subject: { type: "member", id: memberId },
    });
    return { key: base32(seed), address: totpAddress(seed, { account: email }) };
  },
});
