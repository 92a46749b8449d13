import { newId } from "@/lib/ids";
import { currentTime } from "@/server/clock";
import type { Operation } from "@/server/context";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import { readSettings } from "@/server/env";
import { prepareInstallation } from "@/server/launch/prepare-installation";
import { borrowDatabase } from "@/server/postgres/open-database";

/** Runs on the database of the running Rekey, or of a stopped one, which is started for it. */
export async function withInstallation<T>(
  run: (operation: () => Operation) => Promise<T>,
): Promise<T> {
  const settings = readSettings();
  const database = await borrowDatabase({
    databaseUrl: settings.DATABASE_URL,
    dataDir: settings.REKEY_DATA_DIR,
  });
  try {
    await prepareInstallation(database.url, { settings, dataDir: settings.REKEY_DATA_DIR });
    const keys = await installationKeys();
    try {
      return await run(() => ({
        db: db(),
        keys,
        actor: { type: "system", job: "admin_cli" },
        now: currentTime(),
        requestId: newId(),
      }));
    } finally {
      await db().$disconnect();
    }
  } finally {
    await database.close();
  }
}
