import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";

import { AppError } from "@/lib/app-error";

export type HeldBody = {
  bytes: number;
  /** Reads it from the beginning, as often as asked. */
  read(): AsyncIterable<Uint8Array>;
  release(): Promise<void>;
};

const inMemory = 8 * 1_048_576;

/**
 * A request's body so that it can be read twice. It holds secrets: a small one stays in memory, a
 * larger one goes to a file without a name, encrypted under a key that only this call knows.
 */
export async function holdBody(
  body: AsyncIterable<Uint8Array>,
  { memory = inMemory }: { memory?: number } = {},
): Promise<HeldBody> {
  const chunks: Uint8Array[] = [];
  let spilled: Spill | undefined;
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (spilled === undefined && bytes > memory) {
        spilled = await openSpill();
        for (const held of chunks.splice(0)) await spilled.write(held);
      }
      if (spilled === undefined) chunks.push(chunk);
      else await spilled.write(chunk);
    }
  } catch (error) {
    await spilled?.release();
    throw error;
  }
  const file = spilled;
  return {
    bytes,
    read: () => (file === undefined ? paused(chunks) : file.read()),
    release: async () => {
      chunks.length = 0;
      await file?.release();
    },
  };
}

/** Parsing is work for the processor alone: others get their turn between two chunks. */
async function* paused(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
}

type Spill = Awaited<ReturnType<typeof openSpill>>;

async function openSpill() {
  const key = randomBytes(32);
  const counter = Buffer.alloc(16);
  const cipher = createCipheriv("aes-256-ctr", key, counter);
  const name = path.join(tmpdir(), `rekey-${randomBytes(12).toString("hex")}`);
  const file = await open(name, "wx+", 0o600).catch(noRoom);
  await unlink(name);
  return {
    write: (chunk: Uint8Array) => writeAll(file, cipher.update(chunk)).catch(noRoom),
    async *read(): AsyncGenerator<Uint8Array> {
      const decipher = createDecipheriv("aes-256-ctr", key, counter);
      // Without a start it would go on from where the last read or write ended.
      const stream = file.createReadStream({ start: 0, autoClose: false });
      for await (const chunk of stream) yield decipher.update(chunk as Buffer);
    },
    release: () => file.close(),
  };
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, done);
    done += bytesWritten;
  }
}

function noRoom(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "ENOSPC") {
    throw new AppError("unavailable", "There is no room left to read this report.", {
      hint: "Nothing was kept. Free some space in the server's temporary folder.",
    });
  }
  throw error;
}
