import { readSettings } from "@/server/env";
import { runProgram } from "@/server/launch/run-program";
import { migrate } from "@/server/migrate/migrate";
import { borrowDatabase } from "@/server/postgres/open-database";

/** `npm run migrate`: brings the database up to date without serving anything. */
export function main(): Promise<number> {
  return runProgram(async () => {
    const { DATABASE_URL, REKEY_DATA_DIR } = readSettings();
    const database = await borrowDatabase({ databaseUrl: DATABASE_URL, dataDir: REKEY_DATA_DIR });
    try {
      const { applied } = await migrate(database.url);
      process.stdout.write(
        applied.length === 0 ? "The database is up to date.\n" : `Applied ${applied.join(", ")}.\n`,
      );
      return 0;
    } finally {
      await database.close();
    }
  });
}
