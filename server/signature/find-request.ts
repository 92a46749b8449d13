import "server-only";
import type { SignatureRefusal } from "@/domain/signature/authority";
import { signatureRefusalSentences } from "@/domain/signature/authority";
import { AppError } from "@/lib/app-error";
import type { MemberActor, MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { lockIncident } from "@/server/key/lock-key";
import { mustSee } from "@/server/restriction/visible-to";
import { stillHolds } from "@/server/signature/binding";

export type RequestRow = IncidentRecord["requests"][number];

export async function findRequest(
  ctx: MutationContext,
  requestId: string,
): Promise<{ record: IncidentRecord; request: RequestRow; signer: MemberActor }> {
  if (ctx.actor.type !== "member") throw new AppError("forbidden", "A person signs.");
  const found = await ctx.tx.signatureRequest.findUnique({
    where: { id: requestId },
    select: { incidentId: true },
  });
  const missing = new AppError("not_found", "There is no such request.");
  if (found === null) throw missing;
  await mustSee(ctx, found.incidentId, missing);
  await lockIncident(ctx.tx, found.incidentId);
  const record = await loadRecord(ctx.tx, found.incidentId);
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) throw missing;
  return { record, request, signer: ctx.actor };
}

export function signatureRefused(refusal: SignatureRefusal): AppError {
  const sentence = signatureRefusalSentences[refusal];
  switch (refusal) {
    case "reauthentication_needed":
      return new AppError("reauthentication_needed", sentence);
    case "facts_changed":
      return new AppError("conflict", sentence);
    case "request_closed":
    case "still_waiting":
    case "review_too_early":
      return new AppError("wrong_state", sentence);
    default:
      return new AppError("forbidden", sentence);
  }
}

/** For an act of signing: a closed incident takes no signature, and what was shown must hold still. */
export async function signableRequest(
  ctx: MutationContext,
  requestId: string,
): Promise<{ record: IncidentRecord; request: RequestRow; signer: MemberActor }> {
  const found = await findRequest(ctx, requestId);
  const { record, request } = found;
  if (record.state === "resolved") {
    throw new AppError("wrong_state", `LEAK-${record.number} is closed.`, {
      hint: "Reopen it first.",
    });
  }
  if (request.state === "open" && !stillHolds(request, { record, now: ctx.now })) {
    throw signatureRefused("facts_changed");
  }
  return found;
}
