import "server-only";
import { randomBytes } from "node:crypto";

import {
  normalRecoveryCode,
  recoveryCodeBytes,
  recoveryCodesFrom,
} from "@/domain/second-factor/recovery-code";
import type { MutationContext } from "@/server/context";
import { hmac } from "@/server/crypto/keyring";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import { hasSecondFactor } from "@/server/second-factor/has-second-factor";

/** New codes in place of all earlier ones, used or not. They are shown by the caller, once. */
export async function replaceRecoveryCodes(
  { tx, keys, now }: MutationContext,
  memberId: string,
): Promise<string[]> {
  const codes = recoveryCodesFrom(randomBytes(recoveryCodeBytes));
  await tx.recoveryCode.deleteMany({ where: { memberId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      memberId,
      hash: hashOf(keys, { memberId, code }),
      createdAt: now,
    })),
  });
  return codes;
}

/** Codes for a member who has none yet: with the first second factor. Null for everybody else. */
export async function firstRecoveryCodes(
  ctx: MutationContext,
  memberId: string,
): Promise<string[] | null> {
  const held = await ctx.tx.recoveryCode.count({ where: { memberId, usedAt: null } });
  return held > 0 ? null : replaceRecoveryCodes(ctx, memberId);
}

/** Uses the code up. Of two who type it at the same moment one gets in. */
export async function spendRecoveryCode(
  { tx, keys, now }: MutationContext,
  { memberId, typed }: { memberId: string; typed: string },
): Promise<boolean> {
  const code = normalRecoveryCode(typed);
  if (code === null) return false;
  const { count } = await tx.recoveryCode.updateMany({
    where: { hash: hashOf(keys, { memberId, code }), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

function hashOf(
  keys: InstallationKeys,
  { memberId, code }: { memberId: string; code: string },
): Buffer<ArrayBuffer> {
  return hmac(keys.tokens, `recovery code ${memberId}\n${normalRecoveryCode(code)}`);
}

/** Without a second factor they would open nothing: what is left of them goes with the last one. */
export async function dropUnusedRecoveryCodes(
  { tx }: MutationContext,
  memberId: string,
): Promise<void> {
  if (await hasSecondFactor(tx, memberId)) return;
  await tx.recoveryCode.deleteMany({ where: { memberId } });
}
