import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, inject, test } from "vitest";

import { migrate } from "@/server/migrate/migrate";
import { queryOnce } from "@/server/postgres/query-once";
import { createDatabase, dropDatabase } from "@/server/testing/create-database";

const name = `migrate_${process.pid}`;
let url: string;
let migrationsDir: string;

beforeEach(async () => {
  url = await createDatabase(inject("postgres").url, { name });
  migrationsDir = mkdtempSync(path.join(tmpdir(), "rekey-migrations-"));
});

afterEach(async () => {
  rmSync(migrationsDir, { recursive: true, force: true });
  await dropDatabase(inject("postgres").url, name);
});

function writeMigration(migration: string, sql: string): void {
  mkdirSync(path.join(migrationsDir, migration), { recursive: true });
  writeFileSync(path.join(migrationsDir, migration, "migration.sql"), sql);
}

const run = () => migrate(url, { migrationsDir });

async function tables(): Promise<string[]> {
  const rows = await queryOnce<{ name: string }>(
    url,
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_%' order by 1",
  );
  return rows.map((row) => row.name);
}

const TRIGGER = `
create table note (id int);
create function refuse() returns trigger language plpgsql as $$
begin
  raise exception 'a note stays; always';
end;
$$;
create trigger keep before delete on note for each row execute function refuse();
insert into note values (1);`;

test("a function body with semicolons is applied whole, once", async () => {
  writeMigration("20260101000000_note", TRIGGER);
  expect(await run()).toEqual({ applied: ["20260101000000_note"] });
  expect(await run()).toEqual({ applied: [] });
  await expect(queryOnce(url, "delete from note")).rejects.toThrow("a note stays; always");
});

test("a failing migration leaves nothing, says why, and runs once it is mended", async () => {
  writeMigration("20260101000000_first", "create table first (id int)");
  writeMigration("20260102000000_second", "create table second (id int); select 1 / 0;");
  for (let start = 0; start < 2; start++) {
    await expect(run()).rejects.toThrow("20260102000000_second failed: division by zero");
    expect(await tables()).toEqual(["first"]);
  }
  writeMigration("20260102000000_second", "create table second (id int) -- no semicolon");
  expect(await run()).toEqual({ applied: ["20260102000000_second"] });
  expect(await tables()).toEqual(["first", "second"]);
});

test("the record is written with the change, so a kill between the two is no trouble", async () => {
  // The script ends its own backend right before its commit would: neither part may remain.
  writeMigration(
    "20260101000000_cut",
    "create table cut (id int); select pg_terminate_backend(pg_backend_pid());",
  );
  await expect(run()).rejects.toThrow("terminating connection");
  expect(await tables()).toEqual([]);
  writeMigration("20260101000000_cut", "create table cut (id int);");
  expect(await run()).toEqual({ applied: ["20260101000000_cut"] });
});

test("three processes that start at once apply each migration once", async () => {
  writeMigration("20260101000000_slow", "select pg_sleep(0.3); create table slow (id int);");
  writeMigration("20260102000000_next", "create table next (id int);");
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flatMap((result) => result.applied)).toEqual([
    "20260101000000_slow",
    "20260102000000_next",
  ]);
});

test("a database of a newer Rekey is refused", async () => {
  writeMigration("20260101000000_now", "create table now_here (id int)");
  writeMigration("20270101000000_later", "create table later (id int)");
  await run();
  rmSync(path.join(migrationsDir, "20270101000000_later"), { recursive: true });
  await expect(run()).rejects.toThrow("migrated by a newer Rekey (20270101000000_later");
});
