import { newId } from "@/lib/ids";
import { currentTime } from "@/server/clock";
import type { Operation } from "@/server/context";
import { installationKeys } from "@/server/crypto/keys";
import { findSecret } from "@/server/crypto/secret-file";
import { db } from "@/server/db";
import { provideSettings, readSettings } from "@/server/env";
import { migrate } from "@/server/migrate/migrate";
import { borrowDatabase } from "@/server/postgres/open-database";
import { queryOnce } from "@/server/postgres/query-once";

/** Runs on the database of the running Rekey, or of a stopped one, which is started for it. */
export async function withInstallation<T>(
  run: (operation: () => Operation) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL, REKEY_DATA_DIR, REKEY_SECRET } = readSettings();
  const database = await borrowDatabase({ databaseUrl: DATABASE_URL, dataDir: REKEY_DATA_DIR });
  try {
    await migrate(database.url);
    const secret = await findSecret({
      given: REKEY_SECRET,
      dataDir: REKEY_DATA_DIR,
      databaseHasSecret: async () =>
        (await queryOnce(database.url, "select from installation")).length > 0,
    });
    provideSettings({ DATABASE_URL: database.url, REKEY_SECRET: secret });
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
