import "server-only";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecords } from "@/server/incident/load-record";
import { summaryOf } from "@/server/incident/refresh-summary";
import { severityOf } from "@/server/incident/severity-facts";
import { writeSummaries } from "@/server/incident/write-summaries";

/**
 * settleIncident for many, as an import needs it. Where nothing can follow but severity and
 * summary, these are computed by the same functions and written in one statement; every other
 * incident is touched, and settled one by one before the commit.
 */
export async function settleIncidents(
  ctx: MutationContext,
  incidentIds: readonly string[],
): Promise<void> {
  if (incidentIds.length === 0) return;
  const records = await loadRecords(ctx.tx, incidentIds);
  const used = await usedKeys(ctx, records);
  const light: IncidentRecord[] = [];
  for (const record of records) {
    const settled = used.has(record.keyId) ? null : severitySettled(record, ctx.now);
    if (settled === null) ctx.touch(record.id);
    else light.push(settled);
  }
  await writeSummaries(
    ctx,
    light.map((record) => ({
      id: record.id,
      severity: record.severity,
      severityComputed: record.severityComputed,
      ...summaryOf(record, ctx.now),
    })),
  );
}

/** The record with its severity, or null where more may follow than that. */
function severitySettled(record: IncidentRecord, now: Date): IncidentRecord | null {
  if (record.state === "resolved") return record;
  const fresh = record.state === "triage" && record.weight === null;
  const untouched = record.cutovers.length + record.steps.length + record.requests.length === 0;
  if (!fresh || !untouched || record.keyVersion.state !== record.keyState) return null;
  const { severity, computed } = severityOf(record, now);
  // A later change of severity is an event of its own; the first computation is no change.
  if (severity !== record.severity && record.searchText !== "") return null;
  return { ...record, severity, severityComputed: computed.severity };
}

async function usedKeys(
  ctx: MutationContext,
  records: readonly IncidentRecord[],
): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx.consumer.findMany({
    where: { keyId: { in: records.map(({ keyId }) => keyId) } },
    select: { keyId: true },
    distinct: ["keyId"],
  });
  return new Set(rows.map(({ keyId }) => keyId));
}
