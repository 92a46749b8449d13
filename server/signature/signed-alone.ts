import "server-only";
import { requestSentence } from "@/domain/signature/request-sentence";
import { signatureSubjectSchema } from "@/domain/signature/signature";
import type { Prisma } from "@/generated/prisma/client";

export const requestCutover = {
  include: { consumer: { include: { service: true, environment: true } } },
} as const satisfies Prisma.SignatureRequest$cutoverArgs;

type RequestRow = Prisma.SignatureRequestGetPayload<{
  include: { cutover: typeof requestCutover };
}>;

/** What is asked for, in one sentence. */
export function sentenceOf(row: RequestRow): string {
  const consumer = row.cutover?.consumer;
  return requestSentence({
    subject: signatureSubjectSchema.parse(row.subject),
    params: row.params,
    consumer:
      consumer === undefined ? null : `${consumer.service.name} (${consumer.environment.name})`,
    blockers: (row.boundTo as string[]).length,
  });
}

/** What one person signed alone: a request, else the doctrine. */
export function signedAlone(request: RequestRow | null): string {
  return request === null
    ? "Contain first was signed by one person."
    : `Signed alone: ${sentenceOf(request)}`;
}
