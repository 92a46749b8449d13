import "server-only";
import type { AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import { longestLiteral, pathRegex } from "@/domain/allow-rule/path-pattern";
import { Prisma } from "@/generated/prisma/client";

const { sql } = Prisma;

/**
 * Whether a rule covers a row of `place` with key_version_id, path, rule_id and repository. The one
 * meaning of a rule: trial, preview and import ask it.
 */
export function coversSql(scope: AllowRuleScope): Prisma.Sql {
  switch (scope.kind) {
    case "fingerprint":
      return sql`coalesce(place.key_version_id = ${scope.keyVersionId}::uuid, false)`;
    case "path": {
      // A plain search is ten times as fast as an expression, and nearly always says no.
      const literal = longestLiteral(scope.pathPattern);
      const path = sql`coalesce(
        strpos(place.path, ${literal}) > 0 and place.path ~ ${pathRegex(scope.pathPattern)}, false)`;
      return scope.repository === null
        ? path
        : sql`(coalesce(place.repository = ${scope.repository}, false) and ${path})`;
    }
    case "rule_repository":
      return sql`(place.rule_id = ${scope.ruleId}
        and coalesce(place.repository = ${scope.repository}, false))`;
  }
}
