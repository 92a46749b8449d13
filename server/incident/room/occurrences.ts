import "server-only";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";
import { presenceSchema, sourceKindSchema, visibilitySchema } from "@/domain/occurrence/occurrence";
import type { Db, Tx } from "@/server/db";
import { exposureHistory } from "@/server/incident/room/exposure-history";
import { loadPeople } from "@/server/incident/room/people";
import { loadTexts } from "@/server/incident/room/texts";
import { iso } from "@/server/incident/room/board-rows";

const listed = 200;

export async function loadOccurrences(
  tx: Db | Tx,
  incidentId: string,
): Promise<{ occurrences: OccurrenceDto[]; occurrencesMore: number }> {
  const [rows, total] = await Promise.all([
    tx.occurrence.findMany({
      where: { incidentId },
      orderBy: [{ foundAt: "asc" }, { id: "asc" }],
      take: listed,
      include: {
        exposureFacts: {
          where: { withdrawnAt: null },
          orderBy: [{ happenedAt: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
        },
      },
    }),
    tx.occurrence.count({ where: { incidentId } }),
  ]);
  const reasons = rows.flatMap((row) => row.exposureFacts.map(({ reasonId }) => reasonId));
  const [texts, people] = await Promise.all([loadTexts(tx, reasons), loadPeople(tx)]);
  return {
    occurrences: rows.map((row) => ({
      id: row.id,
      sourceKind: sourceKindSchema.parse(row.sourceKind),
      tool: row.tool,
      ruleId: row.ruleId,
      repository: row.repository,
      commit: row.commit,
      path: row.path,
      line: row.line,
      url: row.url,
      author: row.author,
      committedAt: iso(row.committedAt),
      message: row.message,
      visibility: visibilitySchema.parse(row.visibility),
      presence: presenceSchema.parse(row.presence),
      foundAt: row.foundAt.toISOString(),
      ...exposureHistory(row, { texts, people }),
    })),
    occurrencesMore: Math.max(0, total - rows.length),
  };
}
