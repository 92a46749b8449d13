import "server-only";
import type { AllowOnDismissal } from "@/domain/allow-rule/allow-on-dismissal";
import type { AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import { readPathPattern } from "@/domain/allow-rule/path-pattern";
import type { TextRef } from "@/domain/event/canonical";
import { fieldError } from "@/lib/app-error";
import { writeAllowRule } from "@/server/allow-rule/write-allow-rule";
import type { MutationContext } from "@/server/context";

/**
 * The rule that a dismissal leaves, from the first place of its incident. The caller holds the
 * incident's locks.
 */
export async function allowDismissed(
  ctx: MutationContext,
  of: {
    incident: { id: string; keyVersionId: string };
    allow: AllowOnDismissal;
    reason: TextRef | undefined;
  },
): Promise<void> {
  const { incident, allow, reason } = of;
  if (reason === undefined) throw fieldError("reason", "Give a reason: a rule needs one.");
  await writeAllowRule(ctx, {
    scope: await dismissedScope(ctx, { incident, kind: allow.kind }),
    reason,
    expiresInDays: allow.expiresInDays,
    sure: allow.sure,
    dismissedId: incident.id,
    sureField: "allow.sure",
  });
}

async function dismissedScope(
  ctx: MutationContext,
  {
    incident,
    kind,
  }: { incident: { id: string; keyVersionId: string }; kind: AllowOnDismissal["kind"] },
): Promise<AllowRuleScope> {
  if (kind === "fingerprint") return { kind, keyVersionId: incident.keyVersionId };
  const place = await ctx.tx.occurrence.findFirst({
    where: { incidentId: incident.id },
    orderBy: { id: "asc" },
    select: { path: true, repository: true, ruleId: true },
  });
  if (kind === "path") {
    const path = place?.path ?? null;
    if (path === null || !readPathPattern(path).ok || /[*?]/.test(path)) {
      throw fieldError("allow.kind", "No rule can be made of its path. Choose another kind.");
    }
    return { kind, pathPattern: path, repository: place?.repository ?? null };
  }
  if (place?.repository == null) {
    throw fieldError("allow.kind", "Its repository is not known. Choose another kind.");
  }
  return { kind, ruleId: place.ruleId, repository: place.repository };
}
