import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";

/** Rows of the sample, more or less: an estimate of a tenth of the table is right to a few per cent. */
const rowsWanted = 10_000;

/** Fewer rows of the sample than this say nothing about how many there are. */
const fewestSampled = 10;

export type Sample = { from: Prisma.Sql; about: (sampled: number) => number | null };

/**
 * A sample of the table's pages, the same at each look so that an estimate does not flicker. Counted
 * under the very conditions of the list, it also knows what goes together, which the planner does
 * not. Null while PostgreSQL has not counted the table itself.
 */
export async function incidentSample(tx: Db | Tx): Promise<Sample | null> {
  const [table] = await tx.$queryRaw<[{ rows: number }]>`
    select reltuples::float8 as rows from pg_class where oid = 'incident'::regclass`;
  if (table.rows <= 0) return null;
  const share = Math.min(1, rowsWanted / table.rows);
  return {
    from: Prisma.sql`incident i tablesample system (${share * 100}::real) repeatable (1)`,
    about: (sampled) => (sampled < fewestSampled ? null : Math.round(sampled / share)),
  };
}
