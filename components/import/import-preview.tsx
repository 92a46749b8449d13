import { seenAgainWords } from "@/components/import/import-words";
import { SuppressedBy } from "@/components/allow-rule/suppressed-by";
import { RelativeTime } from "@/components/time/relative-time";
import { Callout } from "@/components/ui/callout";
import { Code } from "@/components/ui/code";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/frame/section";
import type { ImportPreview as Preview, PreviewSecret } from "@/domain/import/import-dto";
import { seenAgainOutcomes } from "@/domain/incident/seen-again";
import { counted } from "@/lib/counted";

const columns: LiteColumn<PreviewSecret>[] = [
  {
    id: "type",
    header: "Type",
    cell: (row) => <span dir="auto">{row.secretType}</span>,
  },
  {
    id: "preview",
    header: "Value",
    cell: (row) => (row.preview === null ? "no preview" : <Code>{row.preview}</Code>),
  },
  { id: "places", header: "Places", align: "end", cell: (row) => row.places },
  {
    id: "place",
    header: "First place",
    cell: (row) => (
      <span dir="auto" className="break-all">
        {row.place}
      </span>
    ),
  },
  {
    id: "since",
    header: "At least since",
    cell: (row) => (row.since === null ? "not known" : <RelativeTime at={row.since} />),
  },
];

/** What a report would create, before anything of it counts. */
export function ImportPreview({ preview }: { preview: Preview }) {
  const again = seenAgainOutcomes.flatMap((outcome) => {
    const places = preview.seenAgain[outcome] ?? 0;
    return places === 0 ? [] : [`${counted(places, "place")} ${seenAgainWords[outcome]}.`];
  });
  return (
    <>
      <DescriptionList
        items={[
          { term: "Different secrets", value: counted(preview.secrets, "secret") },
          { term: "Places", value: counted(preview.occurrences, "place") },
          {
            term: "Incidents to open",
            value: counted(preview.newIncidents, "new incident"),
          },
          { term: "Already known", value: counted(preview.alreadyKnown, "finding") },
        ]}
      />
      {again.length > 0 && (
        <ul className="list-disc pl-5 text-13">
          {again.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <SuppressedBy rules={preview.suppressedBy} />
      {preview.idOnly > 0 && (
        <p className="text-13 text-muted">
          {counted(preview.idOnly, "finding")} only name a known key by its public id. An id opens
          nothing by itself.
        </p>
      )}
      {preview.honeytokens > 0 && (
        <p className="text-13 text-muted">
          Honeytoken seen: {counted(preview.honeytokens, "finding")}. Finding one opens nothing.
        </p>
      )}
      {preview.withoutValue > 0 && (
        <Callout
          tone="will_hurt"
          title={`${counted(preview.withoutValue, "finding")} without a value`}
        >
          Redacted, masked or too short. They are matched by rule and place, so one secret at two
          places counts twice.
        </Callout>
      )}
      {preview.unknownTypes.length > 0 && (
        <Callout tone="not_known" title="Rules without a known type">
          {preview.unknownTypes.map(({ ruleId, findings }) => `${ruleId} (${findings})`).join(", ")}
          . They import as “unknown type” and work to the end.
        </Callout>
      )}
      {preview.sample.length > 0 && (
        <Section title={sampleTitle(preview)}>
          <DataTableLite
            caption="New secrets, the worst first"
            columns={columns}
            rows={preview.sample}
            getRowId={({ ordinal }) => String(ordinal)}
            empty="No secret is new."
          />
        </Section>
      )}
    </>
  );
}

function sampleTitle({ sample, newIncidents }: Preview): string {
  return sample.length < newIncidents
    ? `New secrets: the ${sample.length} worst of ${newIncidents}`
    : "New secrets";
}
