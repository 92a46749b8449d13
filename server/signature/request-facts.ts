import "server-only";
import {
  requestStateSchema,
  signatureKindSchema,
  signatureSubjectSchema,
} from "@/domain/signature/signature";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";
import type { IncidentRecord } from "@/server/incident/load-record";

type RequestRow = IncidentRecord["requests"][number];

/** A row of the request table, with its signatures, as the decisions read it. */
export function requestFacts(row: RequestRow): SignatureRequestFacts {
  return {
    id: row.id,
    subject: signatureSubjectSchema.parse(row.subject),
    subjectId: row.cutoverId ?? row.incidentId,
    askedBy: row.askedById,
    askedAt: row.askedAt,
    firstAskedAt: row.firstAskedAt,
    state: requestStateSchema.parse(row.state),
    boundTo: row.boundTo as string[],
    signatures: row.signatures.map((signature) => ({
      by: signature.signerId,
      kind: signatureKindSchema.parse(signature.kind),
      at: signature.signedAt,
      reauthenticated: signature.reauthenticated,
    })),
  };
}

/** The newest request on this subject that somebody may still rely on, or that waits. */
export function standingRequest(
  rows: readonly RequestRow[],
  subject: SignatureRequestFacts["subject"],
): SignatureRequestFacts | null {
  const row = rows.find(
    (request) =>
      request.subject === subject && ["open", "signed", "emergency"].includes(request.state),
  );
  return row === undefined ? null : requestFacts(row);
}
