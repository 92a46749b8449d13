import "server-only";
import { harmlessKinds } from "@/domain/incident/regrouping";
import type { Tx } from "@/server/db";

const mattering = (incidentId: string) => ({
  incidentId,
  kind: { notIn: [...harmlessKinds] },
});

/** How long a timeline is, without the lines that change nothing. */
export async function linesThatMatter(tx: Tx, incidentId: string): Promise<number> {
  return tx.event.count({ where: mattering(incidentId) });
}

/** The kinds of what came after the first so many lines, newest first. */
export async function linesSince(
  tx: Tx,
  { incidentId, lines }: { incidentId: string; lines: number },
): Promise<string[]> {
  const count = await linesThatMatter(tx, incidentId);
  if (count <= lines) return [];
  const rows = await tx.event.findMany({
    where: mattering(incidentId),
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: count - lines,
    select: { kind: true },
  });
  return rows.map(({ kind }) => kind);
}
