import { verdictWords } from "@/components/incident/incident-words";
import { RelativeTime } from "@/components/time/relative-time";
import { Code } from "@/components/ui/code";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { KeyVersionDto } from "@/domain/key/key-dto";

import { partWords, versionStateWords } from "./key-words";

const columns: readonly LiteColumn<KeyVersionDto>[] = [
  { id: "version", header: "Version", cell: ({ ordinal }) => `v${ordinal}` },
  {
    id: "state",
    header: "State",
    cell: ({ state, stateSince }) => (
      <>
        <StatePill tone={versionStateWords[state].tone} plain>
          {versionStateWords[state].word}
        </StatePill>
        <span className="block text-12 text-muted">
          recorded <RelativeTime at={stateSince} />
        </span>
      </>
    ),
  },
  { id: "publicId", header: "Public id", cell: ({ publicId }) => codeOr(publicId) },
  { id: "preview", header: "Preview", cell: ({ preview }) => codeOr(preview) },
  {
    id: "parts",
    header: "Parts",
    cell: ({ parts, identifiers }) =>
      parts.length === 0 ? (
        "None known"
      ) : (
        <>
          {parts.map(({ role, label }) => label ?? partWords[role]).join(", ")}
          {identifiers === 0 && (
            <span className="block text-12 text-not-known">Can't be found by its value</span>
          )}
        </>
      ),
  },
  { id: "stored", header: "Stored in", cell: ({ storedIn }) => codeOr(storedIn) },
  {
    id: "lastCheck",
    header: "Last check",
    cell: ({ lastCheck }) =>
      lastCheck === null ? (
        <span className="text-not-known">Not checked yet</span>
      ) : (
        <>
          {verdictWords[lastCheck.verdict]}, <RelativeTime at={lastCheck.at} />
        </>
      ),
  },
];

function codeOr(text: string | null) {
  return text === null ? <span className="text-not-known">Not known</span> : <Code>{text}</Code>;
}

export function VersionTable({ versions }: { versions: readonly KeyVersionDto[] }) {
  return (
    <DataTableLite
      caption="Versions"
      columns={columns}
      rows={versions}
      getRowId={({ id }) => id}
      empty="No version is known yet. An import or an incident adds one."
    />
  );
}
