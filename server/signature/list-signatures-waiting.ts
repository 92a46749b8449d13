import "server-only";
import { emergencyAllowedAt, mayApprove, ownReviewHours } from "@/domain/signature/authority";
import { signatureSubjectSchema } from "@/domain/signature/signature";
import { listSignaturesWaitingInput } from "@/domain/signature/signature-input";
import type { WaitingDto } from "@/domain/signature/waiting-dto";
import type { Actor, QueryContext } from "@/server/context";
import { loadPeople } from "@/server/incident/room/people";
import { loadTexts } from "@/server/incident/room/texts";
import { approversOf } from "@/server/restriction/approvers-of";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { requestCutover, sentenceOf, signedAlone } from "@/server/signature/signed-alone";
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
  const [requests, reviews, people] = await Promise.all([
    openRequests(ctx, actor),
    ctx.access === "own" ? [] : openReviews(ctx),
    loadPeople(tx),
  ]);
  const approversHere = await approversByIncident(
    ctx,
    [...requests, ...reviews].map(({ incidentId }) => incidentId),
  );
  const texts = await loadTexts(
    tx,
    [...requests, ...reviews].map((row) => row.reasonId),
  );
  const approver = mayApprove(actor.role);
  const nobody = (id: string) => people(id) ?? { id, name: "Somebody removed" };
  const asked = requests.map((row): WaitingDto => {
    const mine = row.askedById === actor.id;
    const approvers = approversHere(row.incidentId);
    const alone = approvers.length <= 1 ? row.askedAt : emergencyAllowedAt(row);
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
      review: null,
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
    const approvers = approversHere(row.incidentId);
    const others = approvers.filter((id) => id !== row.signerId);
    const ownFrom = new Date(row.signedAt.getTime() + ownReviewHours * 3_600_000);
    return {
      kind: "review",
      id: row.id,
      incident: row.incident,
      subject:
        row.request === null ? "doctrine" : signatureSubjectSchema.parse(row.request.subject),
      sentence: signedAlone(row.request),
      reason: texts(row.reasonId),
      by: nobody(row.signerId),
      since: row.signedAt.toISOString(),
      shown: [],
      mine,
      review: {
        by: others.length === 0 ? [nobody(row.signerId)] : others.map(nobody),
        dueAt: ownFrom.toISOString(),
      },
      may: {
        sign: false,
        refuse: false,
        withdraw: false,
        review: approver && (!mine || (approvers.length <= 1 && ctx.now >= ownFrom)),
        aloneFrom: approver && mine && approvers.length <= 1 ? ownFrom.toISOString() : null,
      },
    };
  });
  return [...asked, ...toReview].toSorted((a, b) => a.since.localeCompare(b.since));
}

async function approversByIncident(
  ctx: QueryContext,
  incidentIds: readonly string[],
): Promise<(incidentId: string) => readonly string[]> {
  const rows = await Promise.all(
    [...new Set(incidentIds)].map(async (incidentId) => {
      const approvers = await approversOf(ctx.tx, { incidentId, now: ctx.now });
      return [incidentId, approvers] as const;
    }),
  );
  const byIncident = new Map(rows);
  return (incidentId) => byIncident.get(incidentId) ?? [];
}

const incident = { select: { number: true, title: true } } as const;

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
    include: { incident, cutover: requestCutover },
    orderBy: { askedAt: "asc" },
    take: shownAtMost,
  });
}

function openReviews(ctx: QueryContext) {
  return ctx.tx.signature.findMany({
    where: { reviewState: "open", voidedAt: null, incident: visibleIncidents(ctx) },
    include: { incident, request: { include: { cutover: requestCutover } } },
    orderBy: { signedAt: "asc" },
    take: shownAtMost,
  });
}
