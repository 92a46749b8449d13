import "server-only";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { startSealer } from "@/server/event/sealer";
import { watchHealth } from "@/server/health/readiness";
import { startQueue } from "@/server/jobs/queue";
import { schedule, tasks } from "@/server/jobs/tasks";
import { onShutdown } from "@/server/lifecycle";
import { log } from "@/server/log";

const holder = globalThis as typeof globalThis & { rekeyWorker?: { stop(): Promise<void> } };

/** Starts what works behind the pages, once a process: the sealer of the log and the job queue. */
export async function startWorker(): Promise<void> {
  if (holder.rekeyWorker !== undefined) return;
  const url = env().DATABASE_URL;
  const keys = await installationKeys();
  const sealer = startSealer({ url, keys, log: log() });
  const queue = startQueue({ url, keys, db: db(), tasks, schedule });
  const release = [
    watchHealth("sealer", async () => sealer.trouble()),
    watchHealth("jobs", async () => queue.trouble()),
    onShutdown("worker", stopWorker),
  ];
  holder.rekeyWorker = {
    async stop() {
      for (const undo of release) undo();
      // The jobs first: what they record is sealed before the end.
      await queue.stop();
      await sealer.stop();
    },
  };
}

export async function stopWorker(): Promise<void> {
  const worker = holder.rekeyWorker;
  delete holder.rekeyWorker;
  await worker?.stop();
}
