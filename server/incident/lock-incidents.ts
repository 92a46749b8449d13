import "server-only";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecords } from "@/server/incident/load-record";
import { lockIdentities } from "@/server/incident/lock-identities";
import { lockKeys } from "@/server/key/lock-keys";
import { unhidden } from "@/server/restriction/visible-to";

/**
 * Several incidents by number, for an act on all of them: under the locks of their keys, then of
 * themselves, then of identities. One that the actor may not see is not there.
 * `onKeys`: every unresolved incident of these keys.
 */
export async function lockIncidents(
  ctx: MutationContext,
  numbers: readonly number[],
): Promise<{ records: IncidentRecord[]; onKeys: string[] }> {
  const wanted = [...new Set(numbers)];
  const found = await ctx.tx.incident.findMany({
    where: { AND: [{ number: { in: wanted } }, unhidden(ctx)] },
    select: { id: true, number: true, keyId: true },
  });
  const missing = wanted.find((number) => !found.some((row) => row.number === number));
  if (missing !== undefined) throw new AppError("not_found", `There is no LEAK-${missing}.`);
  const { incidentIds } = await lockKeys(ctx.tx, [...new Set(found.map(({ keyId }) => keyId))]);
  const ids = found.map(({ id }) => id);
  await ctx.tx.$queryRaw`
    select id from incident where id = any(${ids}::uuid[]) order by id for update`;
  await lockIdentities(ctx.tx);
  const records = await loadRecords(ctx.tx, ids);
  const byNumber = new Map(records.map((record) => [record.number, record]));
  return {
    records: wanted.flatMap((number) => byNumber.get(number) ?? []),
    onKeys: incidentIds,
  };
}
