import "server-only";
import { AppError } from "@/lib/app-error";
import { riskParamsSchema } from "@/domain/signature/request-sentence";
import type { MemberActor, MutationContext } from "@/server/context";
import { loadRecord } from "@/server/incident/load-record";
import { resolveAs } from "@/server/incident/resolve-as";
import { worstVisibility } from "@/server/incident/severity-facts";

/** The second signature is there: the incident closes until the day that was asked for. */
export async function applyAcceptance(
  ctx: MutationContext,
  {
    incidentId,
    requestId,
    approver,
  }: { incidentId: string; requestId: string; approver: MemberActor },
): Promise<void> {
  const record = await loadRecord(ctx.tx, incidentId);
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) throw new AppError("not_found", "There is no such request.");
  const until = new Date(riskParamsSchema.parse(request.params).until);
  await resolveAs(ctx, {
    record,
    request: {
      resolution: "accepted_risk",
      approverRole: approver.role,
      acceptedAt: ctx.now,
      expiresAt: until,
      visibility: worstVisibility(record),
    },
  });
  await ctx.tx.incident.update({ where: { id: record.id }, data: { acceptedUntil: until } });
}
