import "server-only";
import { noQuestion } from "@/domain/home/home-input";
import type { OpenOfSeverity } from "@/domain/home/home-dto";
import { countAnswer } from "@/domain/incident/count-answer";
import { severities } from "@/domain/incident/incident";
import { countIncidentsInput } from "@/domain/incident/list-input";
import { countSql } from "@/server/incident/count-incidents";
import { incidentFilter } from "@/server/incident/incident-filter";
import { incidentPage } from "@/server/incident/incident-page";
import { query } from "@/server/operation";
import { withinTime } from "@/server/within-time";

const ms = 200;

/** Open leaks by severity, worst first, each count that of the list which it leads to. */
export const readOpenBySeverity = query({
  name: "readOpenBySeverity",
  permission: "incident.list",
  input: noQuestion,
  async run(ctx): Promise<OpenOfSeverity[]> {
    return Promise.all(
      severities.map(async (severity): Promise<OpenOfSeverity> => {
        const question = { view: "open", severity: [severity] } as const;
        const filter = incidentFilter(countIncidentsInput.parse(question), ctx);
        const [counted, longest] = await Promise.all([
          withinTime(ctx.tx, {
            ms,
            run: (tx) => tx.$queryRaw<[{ count: number }]>(countSql(filter)),
          }),
          incidentPage(ctx, {
            filter,
            order: { order: "severity_live", backwards: false },
            cursor: undefined,
            limit: 1,
          }),
        ]);
        const [row] = longest.data;
        return {
          severity,
          count: countAnswer(counted?.[0].count ?? null, null),
          longestLive: row?.live_since
            ? { number: row.number, liveSince: row.live_since.toISOString() }
            : null,
        };
      }),
    );
  },
});
