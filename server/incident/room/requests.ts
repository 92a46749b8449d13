import "server-only";
import { emergencyAllowedAt, ownReviewHours } from "@/domain/signature/authority";
import { requestStateSchema, signatureSubjectSchema } from "@/domain/signature/signature";
import { requestSentence } from "@/domain/signature/request-sentence";
import type { RequestDto, ReviewDto } from "@/domain/signature/request-dto";
import type { Actor } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import type { RoomSources } from "@/server/incident/room/evidence-dto";

export function requestDtos(sources: RoomSources, actor: Actor): RequestDto[] {
  const { record, people, texts } = sources;
  return record.requests.map((row) => ({
    id: row.id,
    subject: signatureSubjectSchema.parse(row.subject),
    sentence: sentenceOf(row, record),
    reason: texts(row.reasonId),
    cutoverId: row.cutoverId,
    askedBy: people(row.askedById) ?? { id: row.askedById, name: "Somebody removed" },
    askedAt: row.askedAt.toISOString(),
    aloneFrom: emergencyAllowedAt(row).toISOString(),
    state: requestStateSchema.parse(row.state),
    signedBy: row.signatures.map((signature) => people(signature.signerId)?.name ?? ""),
    boundTo: row.boundTo as string[],
    mine: actor.type === "member" && actor.id === row.askedById,
  }));
}

export function reviewDtos({ record, people }: RoomSources): ReviewDto[] {
  return record.signatures
    .filter((row) => row.reviewState === "open" && row.voidedAt === null)
    .map((row) => {
      const request = record.requests.find(({ id }) => id === row.requestId);
      return {
        signatureId: row.id,
        sentence:
          request === undefined
            ? "Contain first was signed by one person."
            : `Signed alone: ${sentenceOf(request, record)}`,
        signedBy: people(row.signerId) ?? { id: row.signerId, name: "Somebody removed" },
        signedAt: row.signedAt.toISOString(),
        ownReviewFrom: new Date(row.signedAt.getTime() + ownReviewHours * 3_600_000).toISOString(),
      };
    });
}

function sentenceOf(row: IncidentRecord["requests"][number], record: IncidentRecord): string {
  const cutover = record.cutovers.find(({ id }) => id === row.cutoverId);
  return requestSentence({
    subject: signatureSubjectSchema.parse(row.subject),
    params: row.params,
    consumer:
      cutover === undefined
        ? null
        : `${cutover.consumer.service.name} (${record.environments.get(cutover.environmentId)?.name ?? "?"})`,
    blockers: (row.boundTo as string[]).length,
  });
}
