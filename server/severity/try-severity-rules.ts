import "server-only";
import { incidentStateSchema } from "@/domain/incident/incident";
import { computeSeverity } from "@/domain/severity/compute-severity";
import { trySeverityRulesInput } from "@/domain/severity/rules-input";
import type { RulesTrial, TrialChange } from "@/domain/severity/rules-trial";
import type { SeverityRules } from "@/domain/severity/severity-rule";
import type { QueryContext } from "@/server/context";
import { type IncidentRecord, loadRecords } from "@/server/incident/load-record";
import { severityFacts } from "@/server/incident/severity-facts";
import { query } from "@/server/operation";
import { visibleIncidents } from "@/server/restriction/visible-to";

const mostLooked = 500;
const mostListed = 50;
const batch = 50;

/** What these rules would say of the leaks that there are, closed ones too. Nothing is written. */
export const trySeverityRules = query({
  name: "trySeverityRules",
  permission: "settings.update",
  input: trySeverityRulesInput,
  async run(ctx, { rules }): Promise<RulesTrial> {
    const found = await ctx.tx.incident.findMany({
      where: { AND: [{ kind: "leak" }, visibleIncidents(ctx)] },
      orderBy: { number: "desc" },
      take: mostLooked + 1,
      select: { id: true },
    });
    const ids = found.slice(0, mostLooked).map(({ id }) => id);
    const changes: TrialChange[] = [];
    for (let start = 0; start < ids.length; start += batch) {
      const records = await loadRecords(ctx.tx, ids.slice(start, start + batch));
      changes.push(...records.flatMap((record) => changeOf(record, { rules, now: ctx.now })));
    }
    changes.sort((one, other) => other.number - one.number);
    return {
      looked: ids.length,
      more: found.length > mostLooked,
      changed: changes.length,
      open: changes.filter(({ state }) => state !== "resolved").length,
      changes: changes.slice(0, mostListed),
    };
  },
});

/** By the facts as they stood when it was closed, or stand now. */
function changeOf(
  record: IncidentRecord,
  { rules, now }: { rules: SeverityRules } & Pick<QueryContext, "now">,
): TrialChange[] {
  const facts = severityFacts(record, record.resolvedAt ?? now);
  const from = computeSeverity(facts, record.settings.severity_rules).severity;
  const to = computeSeverity(facts, rules);
  if (from === to.severity) return [];
  return [
    {
      number: record.number,
      title: record.title,
      state: incidentStateSchema.parse(record.state),
      from,
      to: to.severity,
      because: to.because,
    },
  ];
}
