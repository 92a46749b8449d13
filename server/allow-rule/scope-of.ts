import "server-only";
import { allowRuleKindSchema, type AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import type { AllowRule } from "@/generated/prisma/client";

type ScopeColumns = Pick<
  AllowRule,
  "kind" | "keyVersionId" | "pathPattern" | "ruleId" | "repository"
>;

/** A stored rule's columns as what it covers. The table's own check keeps them complete. */
export function scopeOf(row: ScopeColumns): AllowRuleScope {
  const kind = allowRuleKindSchema.parse(row.kind);
  const { keyVersionId, pathPattern, ruleId, repository } = row;
  if (kind === "fingerprint" && keyVersionId !== null) return { kind, keyVersionId };
  if (kind === "path" && pathPattern !== null) return { kind, pathPattern, repository };
  if (kind === "rule_repository" && ruleId !== null && repository !== null) {
    return { kind, ruleId, repository };
  }
  throw new Error(`An allow rule of kind ${kind} says not what it covers.`);
}
