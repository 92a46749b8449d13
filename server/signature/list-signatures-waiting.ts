import "server-only";
import { emergencyAllowedAt, mayApprove, ownReviewHours } from "@/domain/signature/authority";
import { requestSentence } from "@/domain/signature/request-sentence";
import { signatureSubjectSchema } from "@/domain/signature/signature";
import { listSignaturesWaitingInput } from "@/domain/signature/signature-input";
import type { WaitingDto } from "@/domain/signature/waiting-dto";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor, QueryContext } from "@/server/context";
import { countApprovers, loadPeople } from "@/server/incident/room/people";
import { loadTexts } from "@/server/incident/room/texts";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

const shownAtMost = 100;

export const listSignaturesWaiting = query({
  name: "listSignaturesWaiting",
  permission: "signature.list",
  input: listSignaturesWaitingInput,
  narrowsToOwn: true,
  run: (ctx) => signaturesWaiting(ctx),
});

/** What waits for a signature or a review, that this person may see: oldest first. */
export async function signaturesWaiting(ctx: QueryContext): Promise<WaitingDto[]> {
  const { actor, tx } = ctx;
  if (actor.type !== "member") return [];
  const [requests, reviews, approvers, people] = await Promise.all([
    openRequests(ctx, actor),
    ctx.access === "own" ? [] : openReviews(ctx),
    countApprovers(tx),
    loadPeople(tx),
  ]);
  const texts = await loadTexts(
    tx,
    [...requests, ...reviews].map((row) => row.reasonId),
  );
  const approver = mayApprove(actor.role);
  const nobody = (id: string) => people(id) ?? { id, name: "Somebody removed" };
  const asked = requests.map((row): WaitingDto => {
    const mine = row.askedById === actor.id;
    const alone = approvers <= 1 ? row.askedAt : emergencyAllowedAt(row);
    return {
      kind: "request",
      id: row.id,
      incident: row.incident,
      subject: signatureSubjectSchema.parse(row.subject),
      sentence: sentenceOf(row),
      reason: texts(row.reasonId),
      by: nobody(row.askedById),
      since: row.askedAt.toISOString(),
      shown: row.boundTo as string[],
      mine,
      may: {
        sign: approver && !mine,
        refuse: approver && !mine,
        withdraw: mine,
        review: false,
        aloneFrom: approver && mine ? alone.toISOString() : null,
      },
    };
  });
  const toReview = reviews.map((row): WaitingDto => {
    const mine = row.signerId === actor.id;
    const ownFrom = new Date(row.signedAt.getTime() + ownReviewHours * 3_600_000);
    return {
      kind: "review",
      id: row.id,
      incident: row.incident,
      subject:
        row.request === null ? "doctrine" : signatureSubjectSchema.parse(row.request.subject),
      sentence:
        row.request === null
          ? "Contain first was signed by one person."
          : `Signed alone: ${sentenceOf(row.request)}`,
      reason: texts(row.reasonId),
      by: nobody(row.signerId),
      since: row.signedAt.toISOString(),
      shown: [],
      mine,
      may: {
        sign: false,
        refuse: false,
        withdraw: false,
        review: approver && (!mine || (approvers <= 1 && ctx.now >= ownFrom)),
        aloneFrom: approver && mine && approvers <= 1 ? ownFrom.toISOString() : null,
      },
    };
  });
  return [...asked, ...toReview].toSorted((a, b) => a.since.localeCompare(b.since));
}

const incident = { select: { number: true, title: true } } as const;
const cutover = {
  include: { consumer: { include: { service: true, environment: true } } },
} as const satisfies Prisma.SignatureRequest$cutoverArgs;

function openRequests(ctx: QueryContext, actor: Extract<Actor, { type: "member" }>) {
  return ctx.tx.signatureRequest.findMany({
    where: {
      state: "open",
      incident: visibleIncidents(ctx),
      ...(ctx.access === "own" && {
        OR: [
          { askedById: actor.id },
          { cutover: { consumer: { service: { ownerTeamId: { in: [...actor.teamIds] } } } } },
        ],
      }),
    },
    include: { incident, cutover },
    orderBy: { askedAt: "asc" },
    take: shownAtMost,
  });
}

function openReviews(ctx: QueryContext) {
  return ctx.tx.signature.findMany({
    where: { reviewState: "open", voidedAt: null, incident: visibleIncidents(ctx) },
    include: { incident, request: { include: { cutover } } },
    orderBy: { signedAt: "asc" },
    take: shownAtMost,
  });
}

type RequestRow = Omit<Awaited<ReturnType<typeof openRequests>>[number], "incident">;

function sentenceOf(row: RequestRow): string {
  const consumer = row.cutover?.consumer;
  return requestSentence({
    subject: signatureSubjectSchema.parse(row.subject),
    params: row.params,
    consumer:
      consumer === undefined ? null : `${consumer.service.name} (${consumer.environment.name})`,
    blockers: (row.boundTo as string[]).length,
  });
}
