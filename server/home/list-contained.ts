import "server-only";
import type { ContainedIncident } from "@/domain/home/home-dto";
import { listContainedInput } from "@/domain/home/home-input";
import { severitySchema } from "@/domain/incident/incident";
import { containedIn } from "@/server/home/contained-leaks";
import { query } from "@/server/operation";

const most = 500;

type Found = {
  id: string;
  number: number;
  title: string;
  severity: string;
  detected_at: Date;
  contained_at: Date;
};

/** The leaks behind one week of the trend, latest first. */
export const listContained = query({
  name: "listContained",
  permission: "incident.list",
  input: listContainedInput,
  async run(ctx, { week }): Promise<{ data: ContainedIncident[]; more: boolean }> {
    const from = new Date(`${week}T00:00:00Z`);
    const rows = await ctx.tx.$queryRaw<Found[]>`
      select i.id, i.number, i.title, i.severity, i.detected_at, i.contained_at
      from incident i where ${containedIn(ctx, { from, weeks: 1 })}
      order by i.contained_at desc, i.id limit ${most + 1}`;
    const data = rows.slice(0, most).map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      severity: severitySchema.parse(row.severity),
      detectedAt: row.detected_at.toISOString(),
      containedAt: row.contained_at.toISOString(),
    }));
    return { data, more: rows.length > most };
  },
});
