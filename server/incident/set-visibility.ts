import "server-only";
import { setVisibilityInput } from "@/domain/incident/incident-input";
import { fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

export const setVisibility = mutation({
  name: "setVisibility",
  permission: "incident.set_visibility",
  input: setVisibilityInput,
  async run(ctx, { number, occurrenceIds, visibility }) {
    const record = await openIncident(ctx, number);
    if (visibility !== "public")
      await refuseMadePublic(ctx, { incidentId: record.id, occurrenceIds });
    const { count } = await ctx.tx.occurrence.updateMany({
      where: { incidentId: record.id, ...(occurrenceIds && { id: { in: occurrenceIds } }) },
      data: { visibility },
    });
    await ctx.record({
      kind: "occurrence.visibility_set",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { visibility, places: count },
    });
    return incidentAnswer(ctx, record.id);
  },
});

/** A correction does not undo what somebody recorded as having happened. */
async function refuseMadePublic(
  { tx }: MutationContext,
  places: { incidentId: string; occurrenceIds: readonly string[] | undefined },
): Promise<void> {
  const { incidentId, occurrenceIds } = places;
  const made = await tx.occurrence.count({
    where: {
      incidentId,
      ...(occurrenceIds && { id: { in: [...occurrenceIds] } }),
      exposureFacts: { some: { kind: "made_public", withdrawnAt: null } },
    },
  });
  if (made === 0) return;
  throw fieldError("visibility", "It was recorded that it became public. Withdraw that first.");
}
