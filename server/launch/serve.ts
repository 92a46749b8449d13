import { realpathSync } from "node:fs";

import next from "next";

import { publicUrl, readSettings } from "@/server/env";
import { announcement } from "@/server/launch/announce";
import { demoDataDir, fillDemo } from "@/server/launch/demo";
import { listen, type Web } from "@/server/launch/listen";
import { prepareInstallation } from "@/server/launch/prepare-installation";
import { stopSignal } from "@/server/launch/stop-signal";
import { onShutdown, shutDown } from "@/server/lifecycle";
import { holdDataDir, openDatabase, type OpenDatabase } from "@/server/postgres/open-database";
import { openDataDir } from "@/server/postgres/cluster";
import { reportError } from "@/server/report-error";
import type { Settings } from "@/server/settings";
import { announceSetup } from "@/server/setup/setup-link";

// Five phases of this and the database's own end stay within the five seconds that Ctrl-C may take.
const PHASE_MS = 700;

/** Starts everything, serves until told to stop, ends everything in order. Returns the exit code. */
export async function serve({ demo }: { demo: boolean }): Promise<number> {
  const settings = readSettings();
  const stopped = stopSignal();
  const dataDir = openedDataDir(demo ? demoDataDir(settings) : settings.REKEY_DATA_DIR);
  const release = holdDataDir(dataDir, publicUrl(settings));
  try {
    const web = await listen({ port: settings.PORT, host: settings.HOST });
    onShutdown("web", web.drain);
    const database = await openDatabase({ databaseUrl: settings.DATABASE_URL, dataDir });
    try {
      const opened = open(settings, { web, database, dataDir, demo });
      // Told to stop while still starting: what that breaks in the start is of no interest.
      opened.catch(() => undefined);
      await Promise.race([opened, stopped]);
      await stopped;
    } finally {
      await shutDown({ phaseMs: PHASE_MS });
      await database.close();
    }
  } finally {
    release();
  }
  return 0;
}

type Parts = { web: Web; database: OpenDatabase; dataDir: string; demo: boolean };

async function open(settings: Settings, { web, database, dataDir, demo }: Parts): Promise<void> {
  await prepareInstallation(database.url, { settings, dataDir });
  const signIns = demo ? await fillDemo(dataDir) : null;
  await servePages(settings, web);
  const setupLink = await announceSetup();
  process.stdout.write(announcement(settings, { setupLink, dataDir, signIns }));
}

async function servePages({ PORT, HOST }: Settings, web: Web): Promise<void> {
  // A fault in one request must not end the incident of everybody else.
  process.on("unhandledRejection", (error) => reportError(error, { where: "unhandledRejection" }));
  process.on("uncaughtException", (error) => reportError(error, { where: "uncaughtException" }));
  const app = next({ dev: false, dir: process.cwd(), hostname: HOST, port: PORT });
  await app.prepare();
  onShutdown("pages", () => app.close());
  const handle = app.getRequestHandler();
  web.serveWith((request, response) => void handle(request, response));
}

function openedDataDir(dataDir: string): string {
  openDataDir(dataDir);
  return realpathSync(dataDir);
}
