import type { Route } from "next";
import Link from "next/link";

import { SuppressedBy } from "@/components/allow-rule/suppressed-by";
import { severityWords } from "@/components/incident/incident-words";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { DescriptionList } from "@/components/ui/description-list";
import { StatePill } from "@/components/ui/state-pill";
import { Section } from "@/components/frame/section";
import type { ImportDto, ImportResult as Result } from "@/domain/import/import-dto";
import { severitySchema } from "@/domain/incident/incident";
import { counted, numberText } from "@/lib/counted";

const howWords = {
  opened: "opened",
  reopened: "reopened",
  grown: "has new places",
} as const;

const columns: LiteColumn<Result["incidents"][number]>[] = [
  {
    id: "incident",
    header: "Incident",
    cell: ({ number, title }) => (
      <Link className="text-link" href={`/incidents/${number}` as Route}>
        LEAK-{number} <span dir="auto">{title}</span>
      </Link>
    ),
  },
  {
    id: "severity",
    header: "Severity",
    cell: ({ severity }) => {
      const { word, tone } = severityWords[severitySchema.parse(severity)];
      return (
        <StatePill tone={tone} plain>
          {word}
        </StatePill>
      );
    },
  },
  { id: "how", header: "What happened", cell: ({ how }) => howWords[how] },
];

/** What a report did. */
export function ImportResult({ row, result }: { row: ImportDto; result: Result }) {
  return (
    <>
      <DescriptionList
        items={[
          { term: "Findings", value: numberText(row.findings) },
          { term: "Incidents opened", value: numberText(row.incidentsCreated) },
          { term: "Incidents reopened", value: numberText(result.reopened) },
          { term: "Places added", value: numberText(row.occurrencesAdded) },
          { term: "Known already", value: numberText(row.alreadyKnown) },
          ...(result.seenAgainDead > 0
            ? [{ term: "Seen again, dead", value: counted(result.seenAgainDead, "place") }]
            : []),
          ...(result.honeytokens > 0
            ? [{ term: "Honeytoken seen", value: counted(result.honeytokens, "finding") }]
            : []),
          ...(result.dismissed > 0
            ? [{ term: "Dismissed earlier", value: counted(result.dismissed, "place") }]
            : []),
        ]}
      />
      <SuppressedBy rules={result.suppressedBy} cameBack={result.cameBack} />
      <Section title="Incidents, the worst first">
        <DataTableLite
          caption="Incidents of this report"
          columns={columns}
          rows={result.incidents}
          getRowId={({ number }) => String(number)}
          empty="Nothing in it was new: no incident changed."
        />
        {result.more > 0 && (
          <p className="mt-2 text-13 text-muted">
            And {counted(result.more, "more incident")}. They stand in the Inbox.
          </p>
        )}
      </Section>
    </>
  );
}
