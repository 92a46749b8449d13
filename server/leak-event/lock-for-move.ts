import "server-only";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { lockIncidents } from "@/server/incident/lock-incidents";

/** Leaks by number with the events that they are in, all locked. */
export async function lockForMove(
  ctx: MutationContext,
  numbers: readonly number[],
): Promise<IncidentRecord[]> {
  const { records } = await lockIncidents(ctx, numbers);
  const other = records.find(({ kind }) => kind !== "leak");
  if (other !== undefined) {
    throw new AppError("wrong_state", `LEAK-${other.number} is no leak, so no act exposed it.`);
  }
  const ids = records.map(({ leakEventId }) => leakEventId);
  await ctx.tx.$queryRaw`
    select id from leak_event where id = any(${ids}::uuid[]) order by id for update`;
  return records;
}
