import { expect, test } from "vitest";

import { closedColumns } from "@/server/testing/closed-columns";
import { testDb } from "@/server/testing/test-db";

const db = testDb();

test("each closed set is the same words in the database and in the code", async () => {
  const checks = await db.$queryRaw<{ table: string; name: string; words: string }[]>`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as words
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
      and pg_get_constraintdef(oid) like '%::text%'`;
  const inDatabase = checks.map(({ table, name, words }) => {
    const found = [...words.matchAll(/'([^']+)'::text/g)].map((match) => match[1] ?? "");
    return [name, { table: table.replaceAll('"', ""), words: new Set(found) }] as const;
  });
  const inCode = Object.entries(closedColumns).map(([column, schema]) => [
    `${column.replace(".", "_")}_check`,
    { table: column.split(".")[0], words: new Set<string>(schema.options) },
  ]);
  expect(Object.fromEntries(inDatabase)).toEqual(Object.fromEntries(inCode));
});

test("every time has a zone and milliseconds", async () => {
  const odd = await db.$queryRaw`
    select table_name, column_name, data_type, datetime_precision
    from information_schema.columns
    where table_schema = 'public' and table_name not like '\\_prisma%'
      and (data_type like 'time%' or data_type = 'date')
      and (data_type, datetime_precision) is distinct from ('timestamp with time zone', 3)`;
  expect(odd).toEqual([]);
  const [counted] = await db.$queryRaw<{ times: number }[]>`
    select count(*)::int as times from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp with time zone'`;
  expect(counted?.times).toBeGreaterThan(50);
});

test.each(["event", "event_seal"])("%s refuses to change or lose a line", async (table) => {
  const appendOnly = /is append-only/;
  for (const change of [
    `update ${table} set`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]) {
    const column = table === "event" ? "kind = 'x'" : "sealed_at = now()";
    const sql = change.endsWith("set") ? `${change} ${column}` : change;
    await expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow(appendOnly);
  }
});

test("what a person typed may be redacted once, and nothing else", async () => {
  const id = "01939a00-0000-7000-8000-000000000001";
  await db.$executeRaw`
    insert into free_text (id, field, text, salt, hmac, created_at)
    values (${id}::uuid, 'note', 'words', '\\x01', '\\x02', now())`;
  const rewrite = db.$executeRaw`update free_text set text = 'other' where id = ${id}::uuid`;
  await expect(rewrite).rejects.toThrow(/redacted, never rewritten/);
  await expect(db.$executeRaw`delete from free_text`).rejects.toThrow(/is append-only/);
  const redact = () => db.$executeRaw`
    update free_text set text = null, salt = null, redacted_at = now() where id = ${id}::uuid`;
  expect(await redact()).toBe(1);
  await expect(redact()).rejects.toThrow(/redacted, never rewritten/);
});

test("one key version has at most one incident that is not resolved", async () => {
  const [index] = await db.$queryRaw<{ indexdef: string }[]>`
    select indexdef from pg_indexes where indexname = 'incident_one_open_per_key_version'`;
  expect(index?.indexdef).toMatch(/^CREATE UNIQUE INDEX .*\(key_version_id\) WHERE .*'resolved'/);
});

test("there is one current fingerprint key", async () => {
  const add = (id: string) => db.$executeRaw`
    insert into hash_key (id, wrapped, current, created_at)
    values (${id}::uuid, '\\x00', true, now())`;
  await add("01939a00-0000-7000-8000-000000000002");
  await expect(add("01939a00-0000-7000-8000-000000000003")).rejects.toThrow(/hash_key_one_current/);
});

test("incident search of three letters inside a word uses the trigram index", async () => {
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
      explain select id from incident where search_text ilike '%avn%'`;
  });
  expect(JSON.stringify(plan)).toContain("incident_search_text_trgm");
});
