import "server-only";
import { currentTime } from "@/server/clock";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { onShutdown } from "@/server/lifecycle";
import { createHub, type Hub } from "@/server/live/hub";
import { log } from "@/server/log";

const holder = globalThis as typeof globalThis & { rekeyLiveHub?: Hub };

/** The process's one hub, started by its first stream. */
export function liveHub(): Hub {
  if (holder.rekeyLiveHub) return holder.rekeyLiveHub;
  const hub = createHub({ url: env().DATABASE_URL, db: db(), now: currentTime, log: log() });
  onShutdown("streams", async () => {
    delete holder.rekeyLiveHub;
    await hub.stop();
  });
  holder.rekeyLiveHub = hub;
  return hub;
}
