import "server-only";
import { withdrawExposureFactInput } from "@/domain/occurrence/exposure-fact-input";
import { AppError } from "@/lib/app-error";
import { settlePlaces } from "@/server/exposure-fact/settle-places";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import type { ExposureFact } from "@/generated/prisma/client";
import type { Tx } from "@/server/db";

/** It did not happen: the place is again what the other facts say. The timeline keeps both lines. */
export const withdrawExposureFact = mutation({
  name: "withdrawExposureFact",
  permission: "incident.set_visibility",
  input: withdrawExposureFactInput,
  async run(ctx, { number, factId, reason }) {
    const record = await openIncident(ctx, number);
    const fact = await ctx.tx.exposureFact.findFirst({
      where: { id: factId, withdrawnAt: null, occurrence: { incidentId: record.id } },
    });
    if (fact === null) throw new AppError("not_found", "There is no such fact.");
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.exposureFact.update({ where: { id: fact.id }, data: { withdrawnAt: ctx.now } });
    if (fact.kind === "made_public") await takeBackPublic(ctx.tx, fact);
    await settlePlaces(ctx.tx, [fact.occurrenceId]);
    await ctx.record({
      kind: "occurrence.fact_withdrawn",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { fact: fact.kind, happenedAt: fact.happenedAt.toISOString() },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});

/** Another word that it became public stands; without one it is what it was before the first. */
async function takeBackPublic(tx: Tx, withdrawn: ExposureFact): Promise<void> {
  const { occurrenceId } = withdrawn;
  const said = await tx.exposureFact.findMany({
    where: { occurrenceId, kind: "made_public" },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  if (said.some(({ withdrawnAt }) => withdrawnAt === null)) return;
  const before = said[0]?.visibilityBefore ?? "unknown";
  await tx.occurrence.update({ where: { id: occurrenceId }, data: { visibility: before } });
}
