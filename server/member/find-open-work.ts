import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";

/** Everything that waits for this member on incidents that are still open. */
export async function findOpenWork(
  tx: Db | Tx,
  { memberId, among }: { memberId: string; among: Prisma.IncidentWhereInput },
) {
  const incident = { AND: [{ state: { not: "resolved" } }, among] };
  const [leads, owned, steps, assigned, requests, handovers] = await Promise.all([
    tx.incident.findMany({
      where: { AND: [incident, { leadId: memberId }] },
      select: { id: true, number: true },
      orderBy: { number: "asc" },
    }),
    tx.incident.findMany({
      where: { AND: [incident, { recordOwnerMemberId: memberId }] },
      select: { id: true },
    }),
    tx.step.findMany({
      where: { assigneeId: memberId, state: { notIn: ["done", "skipped"] }, incident },
      select: { id: true, key: true, title: true, incidentId: true },
    }),
    tx.incidentAssignee.findMany({
      where: { memberId, incident },
      select: { incidentId: true },
    }),
    tx.signatureRequest.findMany({
      where: { askedById: memberId, state: "open", incident },
      select: { id: true, incidentId: true, subject: true, cutoverId: true },
    }),
    tx.handover.findMany({
      where: { state: "asked", OR: [{ fromId: memberId }, { toId: memberId }], incident },
      select: { id: true, incidentId: true },
    }),
  ]);
  return { leads, owned, steps, assigned, requests, handovers };
}

export type OpenWork = Awaited<ReturnType<typeof findOpenWork>>;
