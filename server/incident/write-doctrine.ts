import "server-only";
import { overrideBinding } from "@/domain/gate/gate-decision";
import type { Doctrine } from "@/domain/incident/incident";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { viewOf } from "@/server/incident/view";

/**
 * One person signs the doctrine. Contain first is one person's word against the services that stop,
 * so a second person reviews it; an earlier signature is kept, and replaced in force.
 */
export async function writeDoctrine(
  ctx: MutationContext,
  { record, doctrine, reason }: { record: IncidentRecord; doctrine: Doctrine; reason?: string },
): Promise<void> {
  if (ctx.actor.type !== "member") {
    throw new AppError("forbidden", "A doctrine is signed by a person.");
  }
  const text = reason === undefined ? undefined : await ctx.keepText("reason", reason);
  const id = newId();
  await ctx.tx.signature.create({
    data: {
      id,
      incidentId: record.id,
      kind: "doctrine",
      signerId: ctx.actor.id,
      signedAt: ctx.now,
      boundTo: overrideBinding(viewOf(record, ctx.now).blockers),
      reasonId: text?.id ?? null,
      doctrine,
      reviewState: doctrine === "contain_first" ? "open" : "none",
    },
  });
  await ctx.tx.incident.update({
    where: { id: record.id },
    data: { doctrine, doctrineSignedAt: ctx.now, updatedAt: ctx.now },
  });
  await ctx.record({
    kind: "incident.doctrine_signed",
    incidentId: record.id,
    subject: { type: "signature", id },
    data: { doctrine, before: record.doctrine },
    ...(text && { texts: { reason: text } }),
  });
  // Signed anew after a void: a key that is off and troubles nobody is watched again.
  await moveIncident(ctx, {
    record: await loadRecord(ctx.tx, record.id),
    event: { type: "consumer_settled" },
  });
}
