import "server-only";
import type { TriageAnswer } from "@/domain/triage/triage-input";
import type { MutationContext } from "@/server/context";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { resolveAs } from "@/server/incident/resolve-as";
import type { TriageRow } from "@/server/triage/lock-triage-rows";

/** One row on which something hangs already: decided and settled as by its own verb. */
export async function answerWithBoard(
  ctx: MutationContext,
  given: { row: TriageRow; answer: TriageAnswer; duplicateOfId: string | null },
): Promise<void> {
  const { row, answer, duplicateOfId } = given;
  await ctx.tx.incident.update({
    where: { id: row.id },
    data: { laterUntil: null, livenessAskedAt: null, ...(duplicateOfId && { duplicateOfId }) },
  });
  const record = await loadRecord(ctx.tx, row.id);
  switch (answer.action) {
    case "false_positive":
      await resolveAs(ctx, { record, request: { resolution: "false_positive" } });
      return;
    case "test_credential":
      await resolveAs(ctx, {
        record,
        request: { resolution: "test_credential", liveness: answer.liveness },
      });
      return;
    case "duplicate":
      await resolveAs(ctx, {
        record,
        request: {
          resolution: "duplicate",
          duplicateOfId,
          consumersCarriedOver: await carriedOver(ctx, { row, duplicateOfId }),
        },
      });
      return;
    default:
      await moveIncident(ctx, { record, event: { type: "confirmed_real" } });
  }
}

/** Whatever stands on this board stands on the other one too. */
async function carriedOver(
  ctx: MutationContext,
  { row, duplicateOfId }: { row: TriageRow; duplicateOfId: string | null },
): Promise<boolean> {
  const [counted] = await ctx.tx.$queryRaw<[{ missing: number }]>`
    select count(*)::int as missing from cutover here
    where here.incident_id = ${row.id}::uuid and not exists (
      select from cutover there where there.incident_id = ${duplicateOfId}::uuid
        and there.consumer_id = here.consumer_id)`;
  return counted.missing === 0;
}
