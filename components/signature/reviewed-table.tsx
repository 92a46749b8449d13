import type { Route } from "next";
import Link from "next/link";

import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { ReviewedDto } from "@/domain/signature/reviewed-dto";

const columns: readonly LiteColumn<ReviewedDto>[] = [
  {
    id: "incident",
    header: "Incident",
    cell: ({ incident }) => (
      <Link href={`/incidents/${incident.number}` as Route} className="rounded-sm hover:underline">
        LEAK-{incident.number} <bdi>{incident.title}</bdi>
      </Link>
    ),
  },
  { id: "what", header: "Signed alone", cell: ({ sentence }) => sentence },
  {
    id: "signed",
    header: "By",
    cell: ({ signedBy, signedAt }) => (
      <>
        <bdi>{signedBy.name}</bdi>, <RelativeTime at={signedAt} inRow />
      </>
    ),
  },
  {
    id: "reviewed",
    header: "Reviewed by",
    cell: ({ reviewedBy, reviewedAt }) => (
      <>
        <bdi>{reviewedBy.name}</bdi>, <RelativeTime at={reviewedAt} inRow />
      </>
    ),
  },
  {
    id: "outcome",
    header: "Outcome",
    cell: ({ outcome }) =>
      outcome === "accepted" ? (
        <StatePill tone="proved" plain>
          Accepted
        </StatePill>
      ) : (
        <StatePill tone="will_hurt" plain>
          Voided
        </StatePill>
      ),
  },
];

/** What one person signed alone, and what another one said of it. */
export function ReviewedTable({ reviewed }: { reviewed: readonly ReviewedDto[] }) {
  return (
    <DataTableLite
      caption="Signatures reviewed lately"
      columns={columns}
      rows={reviewed}
      getRowId={({ signatureId }) => signatureId}
      empty="No signature was reviewed yet."
    />
  );
}
