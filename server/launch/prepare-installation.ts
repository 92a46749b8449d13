import { installationKeys } from "@/server/crypto/keys";
import { findSecret } from "@/server/crypto/secret-file";
import { provideSettings } from "@/server/env";
import { migrate } from "@/server/migrate/migrate";
import { queryOnce } from "@/server/postgres/query-once";
import type { Settings } from "@/server/settings";

/** Brings a reachable database to where verbs can be called in this process: migrated, its secret proved. */
export async function prepareInstallation(
  url: string,
  { settings, dataDir }: { settings: Settings; dataDir: string },
): Promise<void> {
  await migrate(url);
  const secret = await findSecret({
    given: settings.REKEY_SECRET,
    dataDir,
    databaseHasSecret: async () => (await queryOnce(url, "select from installation")).length > 0,
  });
  provideSettings({ DATABASE_URL: url, REKEY_SECRET: secret });
  await installationKeys();
}
