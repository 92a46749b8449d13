import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";

import { holdBody } from "@/server/import/hold-body";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

test.each([
  ["in memory", 1_000_000],
  ["in a file", 1_000],
  ["in a file from the first byte", 0],
])("a body is read twice, %s", async (_, memory) => {
  const bytes = randomBytes(200_001);
  const held = await holdBody(chunksOf(bytes, 7_919), { memory });
  expect(held.bytes).toBe(bytes.length);
  expect(bytes.equals(await collect(held.read()))).toBe(true);
  expect(bytes.equals(await collect(held.read()))).toBe(true);
  // No name leads to it.
  expect((await readdir(tmpdir())).filter((name) => /^rekey-[0-9a-f]{24}$/.test(name))).toEqual([]);
  await held.release();
});

test("a body that breaks off leaves nothing open", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield randomBytes(2_000);
    throw new Error("gone");
  }
  await expect(holdBody(broken(), { memory: 1_000 })).rejects.toThrow("gone");
});
