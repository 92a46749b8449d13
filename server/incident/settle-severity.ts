import "server-only";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { severityOf, weightOf } from "@/server/incident/severity-facts";

/** Severity and weight follow the facts; a change is an event with both values. */
export async function settleSeverity(
  ctx: MutationContext,
  record: IncidentRecord,
): Promise<boolean> {
  const { severity, computed } = severityOf(record, ctx.now);
  const weight = record.state === "triage" ? null : weightOf(record, severity);
  if (
    severity === record.severity &&
    computed.severity === record.severityComputed &&
    weight === record.weight
  ) {
    return false;
  }
  await ctx.tx.incident.update({
    where: { id: record.id },
    data: { severity, severityComputed: computed.severity, weight, updatedAt: ctx.now },
  });
  // The first computation belongs to the opening and is no change.
  const first = record.searchText === "";
  if (severity !== record.severity && !first) {
    await ctx.record({
      kind: "incident.severity_changed",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { from: record.severity, to: severity, rule: computed.ruleId },
    });
  }
  return true;
}
