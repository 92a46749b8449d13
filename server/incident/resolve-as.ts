import "server-only";
import type { TextRef } from "@/domain/event/canonical";
import type { ResolutionRequest } from "@/domain/incident/lifecycle-facts";
import { resolveBlockers } from "@/domain/incident/resolve-blockers";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { lifecycleFacts } from "@/server/incident/lifecycle-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";

/** Closes an incident one way, or says what is missing for it. */
export async function resolveAs(
  ctx: MutationContext,
  {
    record,
    request,
    reason,
  }: { record: IncidentRecord; request: ResolutionRequest; reason?: TextRef },
): Promise<void> {
  const blockers = resolveBlockers(request, lifecycleFacts(record, ctx.now));
  if (blockers.length > 0) {
    throw new AppError("wrong_state", blockers.join(" "), {
      hint: "Do these first. Nothing was changed.",
    });
  }
  const to = await moveIncident(ctx, { record, event: { type: "resolve_asked", request } });
  if (to !== "resolved") {
    throw new AppError("wrong_state", "It can't be closed this way from where it stands.");
  }
  if (reason === undefined) return;
  await ctx.record({
    kind: "incident.reason_given",
    incidentId: record.id,
    subject: { type: "incident", id: record.id },
    data: { resolution: request.resolution },
    texts: { reason },
  });
}
