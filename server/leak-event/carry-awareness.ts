import "server-only";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { mayAsk } from "@/server/notification-case/settle-case";

/** A breach that is known since Monday is not known since today because it moved: clocks go on. */
export async function carryAwareness(
  { tx, now }: MutationContext,
  { moving, toId }: { moving: readonly IncidentRecord[]; toId: string },
): Promise<void> {
  const breached = moving.filter(mayAsk).map(({ leakEventId }) => leakEventId);
  const [earliest] = await tx.notificationCase.findMany({
    where: { leakEventId: { in: breached }, asked: true },
    orderBy: { awareAt: "asc" },
    take: 1,
  });
  if (earliest === undefined) return;
  const { awareAt, awareTextId, dataKinds } = earliest;
  const { count } = await tx.notificationCase.createMany({
    data: { id: newId(), leakEventId: toId, awareAt, awareTextId, dataKinds, createdAt: now },
    skipDuplicates: true,
  });
  if (count > 0) return;
  await tx.notificationCase.updateMany({
    where: { leakEventId: toId, awareAt: { gt: awareAt } },
    data: { awareAt, awareTextId, version: { increment: 1 } },
  });
}
