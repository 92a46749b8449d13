import { readSettings } from "@/server/env";
import { startWorker } from "@/server/jobs/worker";
import { prepareInstallation } from "@/server/launch/prepare-installation";
import { runProgram } from "@/server/launch/run-program";
import { stopSignal } from "@/server/launch/stop-signal";
import { shutDown } from "@/server/lifecycle";
import { isFolderHeld, openDatabase } from "@/server/postgres/open-database";
import { StartRefusal } from "@/server/start-refusal";

/** `npm run worker`: the background work in a process of its own, beside a dashboard with REKEY_WORKER=separate. */
export function main(): Promise<number> {
  return runProgram(async () => {
    const settings = readSettings();
    const dataDir = settings.REKEY_DATA_DIR;
    if (!settings.DATABASE_URL && !isFolderHeld(dataDir)) {
      throw new StartRefusal(
        `No Rekey runs on the data folder ${dataDir}. Start the dashboard first, with REKEY_WORKER=separate.`,
      );
    }
    const stopped = stopSignal();
    const database = await openDatabase({ databaseUrl: settings.DATABASE_URL, dataDir });
    await prepareInstallation(database.url, { settings, dataDir });
    await startWorker();
    process.stdout.write("The worker runs. Stop: Ctrl-C\n");
    await stopped;
    // The database stays: it belongs to the dashboard.
    await shutDown({ phaseMs: 2_000 });
    return 0;
  });
}
