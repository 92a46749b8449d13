import "server-only";
import { reasonInput } from "@/domain/incident/incident-input";
import type { IncidentEvent } from "@/domain/incident/incident-event";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import type { IncidentRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

/** A dismissal was wrong, or something came back to life. The reason stays in the timeline. */
export const reopenIncident = mutation({
  name: "reopenIncident",
  permission: "incident.reopen",
  input: reasonInput,
  async run(ctx, { number, reason }) {
    const record = await lockedIncident(ctx, number);
    if (record.state !== "resolved") {
      throw new AppError("wrong_state", `LEAK-${number} is open.`);
    }
    await refuseMerged(ctx, record);
    await refuseSecond(ctx, record);
    const event: IncidentEvent = ((): IncidentEvent => {
      switch (record.resolution) {
        case "revoked":
          return { type: "switched_on" };
        case "accepted_risk":
          return { type: "acceptance_expired" };
        case "handed_over":
          return { type: "handover_refused" };
        default:
          return { type: "dismissal_wrong" };
      }
    })();
    const text = await ctx.keepText("reason", reason);
    await moveIncident(ctx, { record, event });
    await ctx.record({
      kind: "incident.reason_given",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { because: event.type },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});

/** Its places and its board are elsewhere: opened by itself it would be an empty shell. */
async function refuseMerged(ctx: MutationContext, { id }: IncidentRecord): Promise<void> {
  const away = await ctx.tx.incidentRegrouping.findFirst({
    where: {
      goesId: id,
      OR: [
        { kind: "merge", undoneAt: null },
        { kind: "split", undoneAt: { not: null } },
      ],
    },
    orderBy: { doneAt: "desc" },
    select: { stays: { select: { number: true } } },
  });
  if (away === null) return;
  throw new AppError("wrong_state", `It was merged into LEAK-${away.stays.number}.`, {
    hint: "Undo the merge, or split off what belongs to another key.",
  });
}

/** A rotation that was called off may have been begun anew: one value is answered in one incident. */
async function refuseSecond(ctx: MutationContext, { keyVersionId }: IncidentRecord): Promise<void> {
  const open = await ctx.tx.incident.findFirst({
    where: { keyVersionId, state: { not: "resolved" } },
    select: { id: true },
  });
  if (open === null) return;
  const seen = await ctx.tx.incident.findFirst({
    where: { AND: [{ id: open.id }, unhidden(ctx)] },
    select: { number: true },
  });
  const which = seen === null ? "Another incident" : `LEAK-${seen.number}`;
  throw new AppError("wrong_state", `${which} answers this key already.`);
}
