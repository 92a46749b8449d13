import { Paperclip } from "lucide-react";

import { RelativeTime } from "@/components/time/relative-time";
import type { EvidenceDto } from "@/domain/evidence/evidence-dto";
import type { EvidenceKind } from "@/domain/evidence/evidence";
import { sizeText } from "@/lib/size-text";

export const evidenceKindWords = {
  note: "Note",
  link: "Link",
  file: "File",
  log_review: "Log review",
  probe: "Check",
  attestation: "Attestation",
  signature: "Signature",
} as const satisfies Record<EvidenceKind, string>;

/** Strength first: "measured" says more than anything that follows. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceDto[] }) {
  return (
    <ul className="flex flex-col gap-1.5 text-13">
      {evidence.map((item) => (
        <li key={item.id} className="flex items-start gap-1.5">
          <Paperclip aria-hidden className="mt-1 size-3 shrink-0 text-muted" />
          <EvidenceItem item={item} />
        </li>
      ))}
    </ul>
  );
}

export function EvidenceItem({ item }: { item: EvidenceDto }) {
  const where = [item.version, item.environment === null ? null : `in ${item.environment}`];
  return (
    <div className="min-w-0">
      <p>
        <strong className="font-semibold">{item.strength}</strong>
        {where.some(Boolean) && <bdi>: {where.filter(Boolean).join(", ")}</bdi>}
      </p>
      {item.text !== null && (
        <p dir="auto" className="break-words whitespace-pre-wrap">
          {item.text}
        </p>
      )}
      {item.link !== null && (
        <a href={item.link} target="_blank" rel="noreferrer" className="text-link break-all">
          {item.link}
        </a>
      )}
      {item.file !== null && (
        <a href={`/api/evidence/${item.id}`} download className="text-link break-all">
          {item.file.name} ({sizeText(item.file.size)})
        </a>
      )}
      <p className="text-12 text-muted">
        {evidenceKindWords[item.kind]}
        {item.by !== null && <bdi> by {item.by}</bdi>}, <RelativeTime at={item.collectedAt} />
      </p>
    </div>
  );
}
