import "server-only";
import { allowRuleKindSchema } from "@/domain/allow-rule/allow-rule";
import type { SuppressedBy } from "@/domain/allow-rule/allow-rule-dto";
import { coversText } from "@/server/allow-rule/covers-text";
import { seenRules } from "@/server/allow-rule/seen-rules";
import type { QueryContext } from "@/server/context";

/** Counts of suppressed findings with what each rule covers, the most first. */
export async function suppressedByRule(
  ctx: Pick<QueryContext, "tx" | "actor" | "now">,
  findings: ReadonlyMap<string, number>,
): Promise<SuppressedBy[]> {
  const where = { id: { in: [...findings.keys()] } };
  const [rows, seen] = await Promise.all([
    ctx.tx.allowRule.findMany({
      where,
      include: { keyVersion: { select: { publicId: true, preview: true } } },
      orderBy: { id: "asc" },
    }),
    ctx.tx.allowRule.findMany({
      where: { AND: [where, seenRules(ctx)] },
      select: { id: true },
    }),
  ]);
  const shown = new Set(seen.map(({ id }) => id));
  return rows
    .map(({ keyVersion, ...row }) => ({
      ruleId: row.id,
      kind: allowRuleKindSchema.parse(row.kind),
      covers: shown.has(row.id)
        ? coversText(row, keyVersion?.publicId ?? keyVersion?.preview ?? null)
        : "what a restricted incident is about",
      findings: findings.get(row.id) ?? 0,
    }))
    .toSorted((one, other) => other.findings - one.findings);
}
