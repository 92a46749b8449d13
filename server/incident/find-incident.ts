import "server-only";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { lockIncident } from "@/server/key/lock-key";
import { findVisible } from "@/server/restriction/visible-to";

/** The incident of a number, under the locks of its key and itself. The verbs' first line. */
export async function lockedIncident(
  ctx: MutationContext,
  number: number,
): Promise<IncidentRecord> {
  const found = await findVisible(ctx, number);
  await lockIncident(ctx.tx, found.id);
  return loadRecord(ctx.tx, found.id);
}

/** The same for an act that a closed incident does not take. */
export async function openIncident(ctx: MutationContext, number: number): Promise<IncidentRecord> {
  const record = await lockedIncident(ctx, number);
  if (record.state === "resolved") {
    throw new AppError("wrong_state", `LEAK-${number} is closed.`, {
      hint: "Reopen it first.",
    });
  }
  return record;
}

/** What nearly every verb answers: which incident, and where it stands now. */
export async function incidentAnswer(
  ctx: MutationContext,
  incidentId: string,
): Promise<{ number: number; state: string }> {
  return ctx.tx.incident.findUniqueOrThrow({
    where: { id: incidentId },
    select: { number: true, state: true },
  });
}
