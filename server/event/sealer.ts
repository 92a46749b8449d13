import "server-only";
import pg from "pg";

import { advisoryLocks } from "@/server/advisory-locks";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import { currentTime } from "@/server/clock";
import { sealBatch } from "@/server/event/seal-batch";
import { onWakeSealer } from "@/server/event/wake-sealer";

export type Sealer = {
  /** Null while it works or another process's does, else what is wrong. */
  trouble(): string | null;
  /** Seals what waits, one batch at most, and ends. The rest is the next sealer's. */
  stop(): Promise<void>;
};

type Log = {
  info(about: Record<string, unknown>, message: string): void;
  error(about: Record<string, unknown>, message: string): void;
};

type Options = {
  url: string;
  keys: Pick<InstallationKeys, "log">;
  log: Log;
  now?: () => Date;
};

const batchSize = 2_000;
const pollMs = 250;
/** How often a process whose sealer waits for another one's lock asks for it. */
const lockPollMs = 1_000;

/**
 * Keeps the chain: one sealer a database, whoever holds the advisory lock. Lock and writes are on
 * one connection, so a sealer that lost the lock can no longer write either.
 */
export function startSealer(options: Options): Sealer {
  const bell = createBell();
  const state = { stopped: false, failures: 0 };
  onWakeSealer(bell.ring);
  const done = keepSealing(options, { bell, state });
  return {
    trouble: () => (state.failures > 1 ? "has lost its database" : null),
    async stop() {
      state.stopped = true;
      onWakeSealer(undefined);
      bell.ring();
      await done;
    },
  };
}

type Run = { bell: Bell; state: { stopped: boolean; failures: number } };

async function keepSealing(options: Options, { bell, state }: Run): Promise<void> {
  while (!state.stopped) {
    const client = new pg.Client({
      connectionString: options.url,
      application_name: "rekey sealer",
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      keepAlive: true,
    });
    // A connection that breaks while idle says so here; the next query fails by itself.
    client.on("error", () => undefined);
    try {
      await client.connect();
      await sealUntilStopped(client, { options, bell, state });
    } catch (error) {
      state.failures += 1;
      const name = error instanceof Error ? error.name : typeof error;
      options.log.error(
        { error: name, failures: state.failures },
        "the sealer lost its database and tries again",
      );
    } finally {
      await client.end().catch(() => undefined);
    }
    if (!state.stopped) await bell.wait(Math.min(pollMs * 2 ** state.failures, 5_000));
  }
}

async function sealUntilStopped(
  client: pg.Client,
  { options, bell, state }: Run & { options: Options },
): Promise<void> {
  let holding = false;
  const seal = () => {
    const now = (options.now ?? currentTime)();
    return sealBatch(client, { logKey: options.keys.log, now, size: batchSize });
  };
  while (!state.stopped) {
    holding ||= await takeLock(client);
    if (!holding) {
      await bell.wait(lockPollMs);
      continue;
    }
    const sealed = await seal();
    state.failures = 0;
    if (sealed < batchSize && !state.stopped) await bell.wait(pollMs);
  }
  if (holding) await seal();
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const asked = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [
    advisoryLocks.sealers,
  ]);
  return asked.rows[0]?.taken === true;
}

type Bell = { ring(): void; wait(ms: number): Promise<void> };

/** A pause that a ring ends early; one rung before the pause counts too. */
function createBell(): Bell {
  let rung = false;
  let wakeUp: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wakeUp?.();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wakeUp = undefined;
      rung = false;
    },
  };
}
