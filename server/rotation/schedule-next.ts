import "server-only";
import { nextRotateBy } from "@/domain/rotation/rotation";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

/**
 * A key that got a new value is due again by its own rule, counted from when the value was there.
 * Without a rule the date of a planned rotation is used up. The caller holds the key's lock.
 */
export async function scheduleNext(ctx: MutationContext, record: IncidentRecord): Promise<void> {
  const { key, replacement } = record;
  const planned = record.kind === "planned_rotation";
  if (replacement === null || (!planned && key.rotateEveryDays === null)) return;
  const made = replacement.storedAt ?? replacement.createdAt;
  const rotateBy = nextRotateBy(made, key.rotateEveryDays);
  if (rotateBy?.getTime() === key.rotateBy?.getTime()) return;
  await ctx.tx.key.update({
    where: { id: key.id },
    data: { rotateBy, updatedAt: ctx.now, version: { increment: 1 } },
  });
  await ctx.record({
    kind: "key.rotation_scheduled",
    incidentId: record.id,
    subject: { type: "key", id: key.id },
    data: {
      before: key.rotateBy?.toISOString() ?? null,
      rotateBy: rotateBy?.toISOString() ?? null,
      day: rotateBy?.toISOString().slice(0, 10),
    },
  });
}
