import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, afterEach, expect, test } from "vitest";

import { borrowDatabase, holdDataDir } from "@/server/postgres/open-database";
import { readConnection } from "@/server/postgres/connection-file";
import { dataOf } from "@/server/postgres/cluster";
import { queryOnce } from "@/server/postgres/query-once";
import type { StartedPostgres } from "@/server/postgres/start-postgres";
import { startTestPostgres } from "@/server/testing/test-postgres";

// One folder for all: each test leaves it as it found it, stopped.
const dataDir = mkdtempSync(path.join(tmpdir(), "rekey-postgres-"));
const passwordFile = path.join(dataDir, "postgres.json");
let running: StartedPostgres[] = [];

afterEach(async () => {
  for (const postgres of running) await postgres.stop();
  running = [];
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function start(): Promise<StartedPostgres> {
  const postgres = await startTestPostgres(dataDir);
  running.push(postgres);
  return postgres;
}

function clusterFile(name: string): string {
  return path.join(dataOf(readConnection(dataDir)?.clusterDir ?? ""), name);
}

test("makes a database once, and finds its data again", async () => {
  const first = await start();
  await queryOnce(first.url, "create table kept as select 1 as id");
  await first.stop();
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await queryOnce(second.url, "select id from kept")).toEqual([{ id: 1 }]);
});

test("works as an ordinary role in UTF-8, and keeps the password to its owner", async () => {
  const { url } = await start();
  const [row] = await queryOnce<{ super: boolean; encoding: string }>(
    url,
    "select rolsuper as super, current_setting('server_encoding') as encoding from pg_roles where rolname = current_user",
  );
  expect(row).toEqual({ super: false, encoding: "UTF8" });
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
});

test("adopts a server whose Rekey is gone", async () => {
  const left = await start();
  const found = await start();
  expect(found).toMatchObject({ adopted: true, port: left.port, url: left.url });
});

test("recovers when the server itself was killed", async () => {
  await start();
  const pid = Number(readFileSync(clusterFile("postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await sleepUntilGone(pid);
  const again = await start();
  expect(again.adopted).toBe(false);
  expect(await queryOnce(again.url, "select id from kept")).toEqual([{ id: 1 }]);
});

test("is not fooled by a process number that belongs to another program now", async () => {
  const first = await start();
  await first.stop();
  writeFileSync(clusterFile("postmaster.pid"), `${process.pid}\n${dataDir}\n0\n${first.port}\n`);
  expect((await start()).adopted).toBe(false);
});

test("a lost password file is refused, and nothing is made in its place", async () => {
  renameSync(passwordFile, `${passwordFile}.aside`);
  await expect(start()).rejects.toThrow("postgres.json is missing");
  expect(existsSync(passwordFile)).toBe(false);
  renameSync(`${passwordFile}.aside`, passwordFile);
});

test("a lost database is refused, and no empty one is made in its place", async () => {
  const { clusterDir } = readConnection(dataDir) ?? { clusterDir: "" };
  renameSync(clusterDir, `${clusterDir}.aside`);
  await expect(start()).rejects.toThrow(`${clusterDir} is gone`);
  expect(existsSync(clusterDir)).toBe(false);
  renameSync(`${clusterDir}.aside`, clusterDir);
});

test("the data folder may be moved", async () => {
  const moved = `${dataDir}-moved`;
  renameSync(dataDir, moved);
  const postgres = await startTestPostgres(moved);
  expect(await queryOnce(postgres.url, "select id from kept")).toEqual([{ id: 1 }]);
  await postgres.stop();
  renameSync(moved, dataDir);
});

test("data of another major version is refused", async () => {
  const file = clusterFile("PG_VERSION");
  const written = readFileSync(file, "utf8");
  writeFileSync(file, "12\n");
  await expect(start()).rejects.toThrow("was written by PostgreSQL 12");
  writeFileSync(file, written);
});

test("a data folder has one holder, whom the next one is told", () => {
  const release = holdDataDir(dataDir, "http://127.0.0.1:3000");
  expect(() => holdDataDir(dataDir, "other")).toThrow(
    `in use by another Rekey, pid ${process.pid} (http://127.0.0.1:3000)`,
  );
  release();
  holdDataDir(dataDir, "next")();
});

test("the lock of a process that is gone is taken over", () => {
  writeFileSync(path.join(dataDir, "lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));
  const release = holdDataDir(dataDir, "next");
  expect(readFileSync(path.join(dataDir, "lock"), "utf8")).toContain(`"pid":${process.pid}`);
  release();
});

test("a command beside a running Rekey leaves its database running", async () => {
  const { url } = await start();
  const release = holdDataDir(dataDir, "the dashboard");
  const borrowed = await borrowDatabase({ databaseUrl: undefined, dataDir });
  expect(borrowed.url).toBe(url);
  await borrowed.close();
  release();
  expect(await queryOnce(url, "select 1 as one")).toEqual([{ one: 1 }]);
});

async function sleepUntilGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(20);
  }
}
