import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";

/** Leak events that hold one of these incidents: their lines may speak of it. */
export async function leakEventsOf(
  { tx }: Pick<QueryContext, "tx">,
  incidentIds: readonly string[],
): Promise<string[]> {
  if (incidentIds.length === 0) return [];
  const rows = await tx.incident.findMany({
    where: { id: { in: [...incidentIds] } },
    distinct: ["leakEventId"],
    select: { leakEventId: true },
  });
  return rows.map(({ leakEventId }) => leakEventId);
}

/** Lines of the log that are about none of these leak events. */
export function notAboutEvents(leakEventIds: readonly string[]): Prisma.EventWhereInput {
  if (leakEventIds.length === 0) return {};
  return {
    OR: [
      { subjectType: null },
      { subjectType: { not: "leak_event" } },
      { subjectId: { notIn: [...leakEventIds] } },
    ],
  };
}
