import type { Db } from "@/server/db";
import type { Haystack } from "@/server/testing/canary/needles";

type Table = { name: string; columns: string[] };

/** Every column of every row of every table, the queue's own too; bytes are decoded. */
export async function* databaseHaystack(db: Db): AsyncGenerator<Haystack> {
  for (const { name, columns } of await everyTable(db)) {
    const printed = columns.map((column) => `${column}::text`).join(", ");
    const rows = await db.$queryRawUnsafe<Record<string, string | null>[]>(
      `select ${printed} from ${name}`,
    );
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value !== null) yield* readingsOf(`${name}.${column}`, value);
      }
    }
  }
}

function everyTable(db: Db): Promise<Table[]> {
  return db.$queryRaw<Table[]>`
    select format('%I.%I', table_schema, table_name) as name,
      array_agg(format('%I', column_name) order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    group by table_schema, table_name`;
}

/** A value as PostgreSQL prints it: bytes are `\x` and hexadecimal digits, in an array too. */
function* readingsOf(where: string, value: string): Generator<Haystack> {
  yield { where, text: value };
  for (const [, digits = ""] of value.matchAll(/\\x((?:[0-9a-f]{2})+)/gu)) {
    yield { where, text: Buffer.from(digits, "hex") };
  }
}
