import "server-only";
import type { AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import { warnAt } from "@/domain/allow-rule/warn-at";
import { isWide, wideShare } from "@/domain/allow-rule/wide-rule";
import type { TextRef } from "@/domain/event/canonical";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { countScope } from "@/server/allow-rule/measure-scope";
import type { MutationContext } from "@/server/context";

const dayMs = 86_400_000;

export type NewAllowRule = {
  scope: AllowRuleScope;
  reason: TextRef;
  expiresInDays: number;
  sure: boolean;
  /** The dismissal that it comes from; its locks are held. */
  dismissedId?: string;
  /** Where the form asks to look twice. */
  sureField?: string;
};

/** Checks how much a rule covers and writes it. It holds for what is imported from now on. */
export async function writeAllowRule(ctx: MutationContext, rule: NewAllowRule): Promise<string> {
  const { scope, reason, expiresInDays, dismissedId } = rule;
  const { actor } = ctx;
  if (actor.type !== "member") throw new AppError("forbidden", "A person answers for a rule.");
  await refuseLive(ctx, scope);
  await refuseWide(ctx, rule);
  const id = newId();
  const expiresAt = new Date(ctx.now.getTime() + expiresInDays * dayMs);
  await ctx.tx.allowRule.create({
    data: {
      id,
      ...scope,
      reasonId: reason.id,
      sourceIncidentId: dismissedId ?? null,
      createdById: actor.id,
      createdAt: ctx.now,
      expiresAt,
      warnAt: warnAt({ from: ctx.now, expiresAt }),
    },
  });
  await ctx.record({
    kind: "allow_rule.created",
    subject: { type: "allow_rule", id },
    ...(dismissedId !== undefined && { incidentId: dismissedId }),
    data: { kind: scope.kind, days: expiresInDays, expiresAt: expiresAt.toISOString() },
    texts: { reason },
  });
  return id;
}

async function refuseLive(ctx: MutationContext, scope: AllowRuleScope): Promise<void> {
  if (scope.kind !== "fingerprint") return;
  const where = { id: scope.keyVersionId };
  const { state } = await ctx.tx.keyVersion.findUniqueOrThrow({ where, select: { state: true } });
  if (state !== "live") return;
  throw new AppError("wrong_state", "This key works. No rule hides a key that works.", {
    hint: "Confirm the leak and rotate the key.",
  });
}

async function refuseWide(
  ctx: MutationContext,
  { scope, sure, sureField = "sure" }: Pick<NewAllowRule, "scope" | "sure" | "sureField">,
): Promise<void> {
  if (sure) return;
  const width = await countScope(ctx, scope);
  if (!isWide(width)) return;
  const { covered, total } = width;
  const percent = Math.round((covered / total) * 100);
  throw fieldError(
    sureField,
    `This covers ${covered} of ${total} places, ${percent} %: over ${wideShare * 100} %. Look twice, then tick the box.`,
  );
}
