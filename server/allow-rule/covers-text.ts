import "server-only";
import type { AllowRule } from "@/generated/prisma/client";
import { scopeOf } from "@/server/allow-rule/scope-of";

/** What a rule covers, on one line. `value` is how a fingerprint rule's value is shown. */
export function coversText(row: AllowRule, value: string | null): string {
  const scope = scopeOf(row);
  switch (scope.kind) {
    case "fingerprint":
      return value ?? "one value";
    case "path":
      return scope.repository === null
        ? scope.pathPattern
        : `${scope.pathPattern} in ${scope.repository}`;
    case "rule_repository":
      return `${scope.ruleId} in ${scope.repository}`;
  }
}
