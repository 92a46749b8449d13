import "server-only";
import { triageBatchSize } from "@/domain/triage/triage-input";
import type { TriageBefore } from "@/domain/triage/triage-dto";
import type { MutationContext } from "@/server/context";
import { visibleTo } from "@/server/restriction/visible-to";

export type TriageItemRow = {
  id: string;
  number: number;
  before: TriageBefore;
  /** Nothing happened to the row since it was answered. */
  stands: boolean;
  /** No board, signature or evidence, and nobody has done a step. */
  plain: boolean;
};

/** The next rows of an answer that was not taken back yet, under the locks of their keys and their own. */
export async function loadTriageItems(
  ctx: MutationContext,
  { batchId, from }: { batchId: string; from: number },
): Promise<TriageItemRow[]> {
  const items = await ctx.tx.$queryRaw<{ id: string; key_id: string }[]>`
    select i.id, i.key_id from triage_item t join incident i on i.id = t.incident_id
    where t.batch_id = ${batchId}::uuid and t.number > ${from} and t.undone_at is null
      and ${visibleTo(ctx)}
    order by t.number limit ${triageBatchSize}`;
  const ids = items.map(({ id }) => id);
  const keyIds = [...new Set(items.map(({ key_id }) => key_id))];
  await ctx.tx.$queryRaw`
    select id from key where id = any(${keyIds}::uuid[]) order by id for update`;
  await ctx.tx.$queryRaw`
    select id from incident where id = any(${ids}::uuid[]) order by id for update`;
  return ctx.tx.$queryRaw<TriageItemRow[]>`
    select i.id, t.number, t.before,
      case b.action
        when 'real' then i.state = 'active' and i.activated_at = t.at and not exists (
          select from event e where e.incident_id = i.id and e.recorded_at >= t.at
            and e.actor_type in ('member', 'token') and e.kind not in (
              'incident.opened', 'incident.activated', 'incident.severity_changed', 'step.completed'))
        when 'later' then i.state = 'triage' and i.later_until is not null
        when 'check_liveness' then i.state = 'triage' and i.liveness_asked_at = t.at
        else i.state = 'resolved' and i.resolution = b.action and i.resolved_at = t.at
      end and not exists (
        select from triage_item other
        where other.incident_id = i.id and other.at > t.at and other.undone_at is null) as stands,
      not exists (select from cutover where incident_id = i.id)
        and not exists (select from signature_request where incident_id = i.id)
        and not exists (select from signature where incident_id = i.id)
        and not exists (select from evidence where incident_id = i.id)
        and not exists (
          select from step where incident_id = i.id
            and (done_by_id is not null or state in ('doing', 'skipped'))) as plain
    from triage_item t join triage_batch b on b.id = t.batch_id
      join incident i on i.id = t.incident_id
    where t.batch_id = ${batchId}::uuid and i.id = any(${ids}::uuid[])
    order by t.number`;
}
