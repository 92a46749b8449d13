import "server-only";
import type { Grouping, InboxGroupKey } from "@/domain/triage/grouping";
import { Prisma } from "@/generated/prisma/client";

const { sql } = Prisma;

/** The incident's column for each grouping, and what its keys are. */
export const groupColumns = {
  event: { column: sql`i.leak_event_id`, type: sql`uuid` },
  key: { column: sql`i.key_id`, type: sql`uuid` },
  repository: { column: sql`i.repository`, type: sql`text` },
  owner: { column: sql`i.owner_team_id`, type: sql`uuid` },
  type: { column: sql`i.secret_type_id`, type: sql`text` },
} as const satisfies Record<Grouping, { column: Prisma.Sql; type: Prisma.Sql }>;

/** Of `incident i`: the rows of one group, spelled so that the group's index finds them. */
export function inGroup({ by, key }: InboxGroupKey): Prisma.Sql {
  const { column, type } = groupColumns[by];
  if (key === "") return sql`${column} is null`;
  return isKey(by, key) ? sql`${column} = ${key}::${type}` : sql`false`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An address may name anything: what is no id is no group, and no error of the database. */
function isKey(by: Grouping, key: string): boolean {
  return by === "repository" || by === "type" || uuid.test(key);
}
