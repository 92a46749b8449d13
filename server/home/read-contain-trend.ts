import "server-only";
import type { ContainedWeek } from "@/domain/home/home-dto";
import { noQuestion } from "@/domain/home/home-input";
import { lastWeeks, weekName } from "@/domain/home/weeks";
import { containedIn } from "@/server/home/contained-leaks";
import { query } from "@/server/operation";
import { withinTime } from "@/server/within-time";

const weeks = 12;
const ms = 400;

type Found = { monday: string; count: number; median_s: number; p90_s: number };

/** Time from found to contained, week by week; null when reading it took too long. */
export const readContainTrend = query({
  name: "readContainTrend",
  permission: "incident.list",
  input: noQuestion,
  async run(ctx): Promise<ContainedWeek[] | null> {
    const mondays = lastWeeks(ctx.now, weeks);
    const [from] = mondays;
    if (from === undefined) return [];
    const rows = await withinTime(ctx.tx, {
      ms,
      run: (tx) => tx.$queryRaw<Found[]>`
        select to_char(week, 'YYYY-MM-DD') as monday, count(*)::int as count,
          percentile_cont(0.5) within group (order by took)::float8 as median_s,
          percentile_cont(0.9) within group (order by took)::float8 as p90_s
        from (
          select date_trunc('week', i.contained_at at time zone 'UTC') as week,
            greatest(0, extract(epoch from i.contained_at - i.detected_at))::float8 as took
          from incident i where ${containedIn(ctx, { from, weeks })}
        ) contained
        group by week`,
    });
    if (rows === null) return null;
    const byWeek = new Map(rows.map((row) => [row.monday, row]));
    return mondays.map((monday) => {
      const week = weekName(monday);
      const found = byWeek.get(week);
      return {
        week,
        count: found?.count ?? 0,
        medianMs: found ? Math.round(found.median_s * 1_000) : null,
        p90Ms: found ? Math.round(found.p90_s * 1_000) : null,
      };
    });
  },
});
