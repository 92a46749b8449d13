import "server-only";
import {
  requestStateSchema,
  signatureKindSchema,
  signatureSubjectSchema,
} from "@/domain/signature/signature";
import { isSigned } from "@/domain/signature/standing";
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

const standingStates = ["open", "signed", "emergency"];

/** The request on this subject that counts: one that is signed, else the newest that waits. */
export function standingRow(
  rows: readonly RequestRow[],
  subject: SignatureRequestFacts["subject"],
): RequestRow | undefined {
  const standing = rows.filter(
    (row) => row.subject === subject && standingStates.includes(row.state),
  );
  return standing.find((row) => isSigned(requestFacts(row))) ?? standing[0];
}

export function standingRequest(
  rows: readonly RequestRow[],
  subject: SignatureRequestFacts["subject"],
): SignatureRequestFacts | null {
  const row = standingRow(rows, subject);
  return row === undefined ? null : requestFacts(row);
}
