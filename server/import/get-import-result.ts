import "server-only";
import type { ImportResult } from "@/domain/import/import-dto";
import { importInput } from "@/domain/import/import-input";
import { suppressedByRule } from "@/server/allow-rule/suppressed-by-rule";
import type { QueryContext } from "@/server/context";
import { findImport } from "@/server/import/find-import";
import { hiddenIncidentIds, visibleTo, without } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

const named = 20;

/** Which incidents an applied report touched, the worst first, and what else it met. */
export const getImportResult = query({
  name: "getImportResult",
  permission: "import.read",
  input: importInput,
  async run(ctx, { importId }): Promise<ImportResult> {
    const { tx } = ctx;
    const hidden = await hiddenIncidentIds(ctx);
    await findImport(tx, importId);
    const seen = { importId, ...without(hidden) };
    const ruled = { ...seen, allowRuleId: { not: null } };
    const [touched, outcomes, byRule, cameBack] = await Promise.all([
      touchedIncidents(ctx, importId),
      tx.importFinding.groupBy({ by: ["outcome"], where: seen, _count: true }),
      tx.importFinding.groupBy({ by: ["allowRuleId"], where: ruled, _count: true }),
      tx.importFinding.count({ where: { ...ruled, outcome: { notIn: ["suppressed", "gone"] } } }),
    ]);
    const counted = (outcome: string) =>
      outcomes.find((row) => row.outcome === outcome)?._count ?? 0;
    return {
      incidents: touched.map(({ number, title, severity, opened, reopened }) => ({
        number,
        title,
        severity,
        how: opened ? "opened" : reopened ? "reopened" : "grown",
      })),
      more: Math.max(0, (touched[0]?.total ?? 0) - touched.length),
      reopened: counted("reopen"),
      seenAgainDead: counted("seen_again_dead"),
      dismissed: counted("count"),
      idOnly: counted("id_only"),
      honeytokens: counted("honeytoken"),
      suppressedBy: await suppressedByRule(
        ctx,
        new Map(byRule.map(({ allowRuleId, _count }) => [allowRuleId ?? "", _count])),
      ),
      cameBack,
    };
  },
});

type Touched = {
  number: number;
  title: string;
  severity: string;
  opened: boolean;
  reopened: boolean;
  total: number;
};

function touchedIncidents(ctx: QueryContext, importId: string): Promise<Touched[]> {
  return ctx.tx.$queryRaw<Touched[]>`
    select i.number, i.title, i.severity,
      bool_or(finding.outcome = 'opened') as opened,
      bool_or(finding.outcome = 'reopen') as reopened,
      (count(*) over ())::int as total
    from import_finding finding join incident i on i.id = finding.incident_id
    where finding.import_id = ${importId}::uuid
      and finding.outcome in ('opened', 'reopen', 'occurrence')
      and ${visibleTo(ctx)}
    group by i.id
    order by i.severity_rank, i.number
    limit ${named}`;
}
