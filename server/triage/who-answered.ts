import "server-only";
import type { TriageResult } from "@/domain/triage/triage-dto";
import type { MutationContext } from "@/server/context";
import type { TriageRow } from "@/server/triage/lock-triage-rows";

type Answered = { number: number; name: string };

/** Of rows that somebody else answered meanwhile: who, and what. */
export async function whoAnswered(
  ctx: MutationContext,
  { results, rows }: { results: readonly TriageResult[]; rows: readonly TriageRow[] },
): Promise<TriageResult[]> {
  const gone = new Map(
    rows.filter(({ state }) => state !== "triage").map((row) => [row.number, row]),
  );
  if (gone.size === 0) return [...results];
  const answered = await ctx.tx.$queryRaw<Answered[]>`
    select distinct on (i.number) i.number, u.name
    from event e join incident i on i.id = e.incident_id join auth_user u on u.id::text = e.actor_id
    where e.incident_id = any(${[...gone.values()].map(({ id }) => id)}::uuid[])
      and e.kind in ('incident.resolved', 'incident.activated') and e.actor_type = 'member'
    order by i.number, e.recorded_at desc, e.id desc`;
  const names = new Map(answered.map(({ number, name }) => [number, name]));
  return results.map((result) => {
    const row = gone.get(result.number);
    if (row === undefined) return result;
    const who = names.get(result.number) ?? "Somebody";
    const what = row.resolution === null ? "real" : row.resolution.replaceAll("_", " ");
    return { ...result, message: `${who} answered it meanwhile: ${what}.` };
  });
}
