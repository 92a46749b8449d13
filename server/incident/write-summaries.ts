import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import type { summaryOf } from "@/server/incident/refresh-summary";
import { columnOf } from "@/server/insert-rows";

export type WrittenSummary = {
  id: string;
  severity: string;
  severityComputed: string;
} & ReturnType<typeof summaryOf>;

/**
 * Many incidents' severity and summary in one statement, whichever columns the summary has. Whoever
 * moves them to another state adds it to theirs.
 */
export async function writeSummaries(
  ctx: Pick<MutationContext, "tx" | "now">,
  summaries: readonly WrittenSummary[],
): Promise<void> {
  const [first] = summaries;
  if (first === undefined) return;
  const members = Object.keys(first).filter((member) => member !== "id");
  const rows = summaries.map((summary) =>
    Object.fromEntries(Object.entries(summary).map(([member, value]) => [columnOf(member), value])),
  );
  // Names of ours alone, from the code above.
  const columns = members.map((member) => Prisma.raw(`"${columnOf(member)}"`));
  const assignments = columns.map((column) => Prisma.sql`${column} = s.${column}`);
  await ctx.tx.$executeRaw`
    update incident i set ${Prisma.join(assignments)},
      updated_at = case
        when i.severity <> s.severity or i.severity_computed <> s.severity_computed
          or i.state <> s.state
        then ${ctx.now}::timestamptz else i.updated_at end
    from jsonb_populate_recordset(null::incident, ${JSON.stringify(rows)}::jsonb) as s
    where i.id = s.id`;
}
