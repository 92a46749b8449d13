import "server-only";
import { matchingStep } from "@/domain/second-factor/totp";
import type { MutationContext } from "@/server/context";
import { decrypt } from "@/server/crypto/keyring";
import { spendRecoveryCode } from "@/server/second-factor/recovery-codes";

export type CodeKind = "code" | "recovery_code";

/** What this member typed: the app's code, a recovery code, or neither. Either works once. */
export async function checkCode(
  ctx: MutationContext,
  { memberId, typed }: { memberId: string; typed: string },
): Promise<CodeKind | null> {
  if (await takeAppCode(ctx, { memberId, typed, confirmed: true })) return "code";
  if (!(await spendRecoveryCode(ctx, { memberId, typed }))) return null;
  const left = await ctx.tx.recoveryCode.count({ where: { memberId, usedAt: null } });
  await ctx.record({
    kind: "second_factor.recovery_code_used",
    subject: { type: "member", id: memberId },
    data: { left },
  });
  return "recovery_code";
}

/** Whether the app's code is right now; its period is then used up. */
export async function takeAppCode(
  { tx, keys, now }: MutationContext,
  { memberId, typed, confirmed }: { memberId: string; typed: string; confirmed: boolean },
): Promise<boolean> {
  const app = await tx.authenticatorApp.findUnique({
    where: { memberId },
    select: { sealedSeed: true, lastStep: true, confirmedAt: true },
  });
  if (app === null || (app.confirmedAt !== null) !== confirmed) return false;
  const { lastStep } = app;
  const step = matchingStep(decrypt(keys.secrets, app.sealedSeed), { code: typed, now, lastStep });
  if (step === null) return false;
  const { count } = await tx.authenticatorApp.updateMany({
    where: { memberId, lastStep },
    data: { lastStep: step },
  });
  return count === 1;
}
