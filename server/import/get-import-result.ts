import "server-only";
import type { ImportResult } from "@/domain/import/import-dto";
import { importInput } from "@/domain/import/import-input";
import type { Db, Tx } from "@/server/db";
import { findImport } from "@/server/import/find-import";
import { query } from "@/server/operation";

const named = 20;

/** Which incidents an applied report touched, the worst first, and what else it met. */
export const getImportResult = query({
  name: "getImportResult",
  permission: "import.read",
  input: importInput,
  async run({ tx }, { importId }): Promise<ImportResult> {
    await findImport(tx, importId);
    const [touched, outcomes] = await Promise.all([
      touchedIncidents(tx, importId),
      tx.importFinding.groupBy({ by: ["outcome"], where: { importId }, _count: true }),
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

function touchedIncidents(tx: Db | Tx, importId: string): Promise<Touched[]> {
  return tx.$queryRaw<Touched[]>`
    select incident.number, incident.title, incident.severity,
      bool_or(finding.outcome = 'opened') as opened,
      bool_or(finding.outcome = 'reopen') as reopened,
      (count(*) over ())::int as total
    from import_finding finding join incident on incident.id = finding.incident_id
    where finding.import_id = ${importId}::uuid
      and finding.outcome in ('opened', 'reopen', 'occurrence')
    group by incident.id
    order by incident.severity_rank, incident.number
    limit ${named}`;
}
