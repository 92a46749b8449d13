import "server-only";
import type { MutationContext } from "@/server/context";

/** What became of staged findings, each named by its `ordinal`. */
export async function keepOutcomes(
  ctx: MutationContext,
  { importId, outcomes }: { importId: string; outcomes: readonly object[] },
): Promise<void> {
  await ctx.tx.$executeRaw`
    update import_finding f set outcome = o.outcome, incident_id = o."incidentId",
      allow_rule_id = coalesce(o."allowRuleId", f.allow_rule_id)
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as o(ordinal int, outcome text, "incidentId" uuid, "allowRuleId" uuid)
    where f.import_id = ${importId}::uuid and f.ordinal = o.ordinal`;
}
