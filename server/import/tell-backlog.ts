import "server-only";
import { type BacklogCounts, backlogSummary } from "@/domain/import/backlog-summary";
import type { MutationContext } from "@/server/context";

/** Whoever answers the Inbox hears of a first scan once, and not of each finding. */
export async function tellBacklog(ctx: MutationContext, importId: string): Promise<void> {
  const [counts] = await ctx.tx.$queryRaw<[BacklogCounts]>`
    select count(*)::int as findings,
      (count(distinct coalesce(i.repository, '')) filter (where not i.pulled_out))::int as groups,
      (count(*) filter (where i.pulled_out))::int as "pulledOut"
    from incident i
    where not i.restricted and i.id in (
      select incident_id from import_finding
      where import_id = ${importId}::uuid and outcome = 'opened')`;
  if (counts.findings === 0) return;
  const people = await ctx.tx.member.findMany({
    where: { role: { in: ["admin", "responder"] }, archivedAt: null },
    select: { id: true },
  });
  await ctx.notify({
    to: people.map(({ id }) => id),
    kind: "import.backlog_came",
    data: backlogSummary(counts),
  });
}
