import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { holdFile } from "@/lib/file-lock.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rekey-lock-"));
  file = path.join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("is held once, and free after its release", () => {
  const first = holdFile(file, "first");
  expect(holdFile(file)).toMatchObject({ held: false, owner: { pid: process.pid, note: "first" } });
  if (first.held) first.release();
  expect(existsSync(file)).toBe(false);
  expect(holdFile(file).held).toBe(true);
});

test.each([
  ["of a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, started: "1" })],
  ["of a process number used again", JSON.stringify({ pid: process.pid, started: "1" })],
  ["that is no lock at all", "half written"],
])("a lock %s is taken over", (_what, content) => {
  writeFileSync(file, content);
  expect(holdFile(file).held).toBe(true);
});

test("of ten processes at a stale lock one gets it", async () => {
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));
  const program = path.join(folder, "hold.mjs");
  const source = path.resolve("lib/file-lock.mjs");
  writeFileSync(
    program,
    `import { holdFile } from ${JSON.stringify(source)};
     process.send(holdFile(${JSON.stringify(file)}).held);
     process.on("disconnect", () => process.exit());`,
  );
  const children = Array.from({ length: 10 }, () => fork(program));
  const answers = await Promise.all(
    children.map(async (child) => (await once(child, "message"))[0]),
  );
  for (const child of children) child.disconnect();
  expect(answers.filter((held) => held)).toHaveLength(1);
}, 30_000);
