import "server-only";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";
import { presenceSchema, sourceKindSchema, visibilitySchema } from "@/domain/occurrence/occurrence";
import type { Db, Tx } from "@/server/db";
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
    }),
    tx.occurrence.count({ where: { incidentId } }),
  ]);
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
    })),
    occurrencesMore: Math.max(0, total - rows.length),
  };
}
