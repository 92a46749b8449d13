import "server-only";
import {
  incidentKindSchema,
  incidentStateSchema,
  resolutionSchema,
} from "@/domain/incident/incident";
import { keyVersionStateSchema } from "@/domain/key/key";
import type { TriageFacts } from "@/domain/triage/decide-triage";
import { type ListTarget, triageBatchSize, type TriageTarget } from "@/domain/triage/triage-input";
import { Prisma } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import { incidentFilter } from "@/server/incident/incident-filter";
import { visibleTo } from "@/server/restriction/visible-to";

const { sql } = Prisma;

export type TriageRow = TriageFacts & {
  number: number;
  keyId: string;
  laterUntil: Date | null;
  livenessAskedAt: Date | null;
  duplicateOfId: string | null;
  /** Nothing hangs on it yet: no board, no steps, no signatures. Many of these change in one statement. */
  plain: boolean;
};

type Candidate = { id: string; key_id: string };

/**
 * The rows that one part of an answer is about, under the locks of their keys and then their own,
 * each set in the order of its ids.
 */
export async function lockTriageRows(
  ctx: MutationContext,
  { target, from }: { target: TriageTarget; from: number },
): Promise<TriageRow[]> {
  const candidates = await ctx.tx.$queryRaw<Candidate[]>`
    select i.id, i.key_id from incident i
    where i.number > ${from} and ${chosen(ctx, target)}
    order by i.number limit ${triageBatchSize}`;
  const ids = candidates.map(({ id }) => id);
  const keyIds = [...new Set(candidates.map(({ key_id }) => key_id))];
  await ctx.tx.$queryRaw`
    select id from key where id = any(${keyIds}::uuid[]) order by id for update`;
  const rows = await ctx.tx.$queryRaw<Locked[]>`
    select i.id, i.number, i.key_id, i.kind, i.state, i.resolution, v.state as version_state,
      i.updated_at, i.pulled_out, i.later_until, i.liveness_asked_at, i.duplicate_of_id,
      i.weight is null and v.state = i.key_state
        and not exists (select from cutover where incident_id = i.id)
        and not exists (select from step where incident_id = i.id)
        and not exists (select from signature_request where incident_id = i.id)
        and not exists (select from signature where incident_id = i.id) as plain
    from incident i join key_version v on v.id = i.key_version_id
    where i.id = any(${ids}::uuid[]) order by i.id for update of i`;
  return rows.map(triageRow).toSorted((one, other) => one.number - other.number);
}

/** How many rows came to a list after it was shown. */
export async function countArrived(ctx: MutationContext, target: TriageTarget): Promise<number> {
  if ("numbers" in target) return 0;
  const [counted] = await ctx.tx.$queryRaw<[{ arrived: number }]>`
    select count(*)::int as arrived from incident i
    where i.number > ${target.shown.lastNumber} and ${inList(ctx, target)}`;
  return counted.arrived;
}

function chosen(ctx: MutationContext, target: TriageTarget): Prisma.Sql {
  if ("numbers" in target) {
    return sql`i.number = any(${target.numbers}) and ${visibleTo(ctx)}`;
  }
  return sql`i.number <= ${target.shown.lastNumber} and ${inList(ctx, target)}`;
}

/** What was put off, and came back after the list was shown, is not among what was seen. */
function inList(
  { actor }: MutationContext,
  { view, question, group, shown }: ListTarget,
): Prisma.Sql {
  const { states, where } = incidentFilter(
    { ...question, view, ...(group && { group }) },
    { actor, now: shown.at },
  );
  return sql`i.state = any(${[...states]}) and ${where}`;
}

type Locked = {
  id: string;
  number: number;
  key_id: string;
  kind: string;
  state: string;
  resolution: string | null;
  version_state: string;
  updated_at: Date;
  pulled_out: boolean;
  later_until: Date | null;
  liveness_asked_at: Date | null;
  duplicate_of_id: string | null;
  plain: boolean;
};

function triageRow(row: Locked): TriageRow {
  return {
    id: row.id,
    number: row.number,
    keyId: row.key_id,
    kind: incidentKindSchema.parse(row.kind),
    state: incidentStateSchema.parse(row.state),
    resolution: row.resolution === null ? null : resolutionSchema.parse(row.resolution),
    versionState: keyVersionStateSchema.parse(row.version_state),
    updatedAt: row.updated_at,
    pulledOut: row.pulled_out,
    laterUntil: row.later_until,
    livenessAskedAt: row.liveness_asked_at,
    duplicateOfId: row.duplicate_of_id,
    plain: row.plain,
  };
}
