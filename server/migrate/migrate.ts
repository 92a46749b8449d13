import pg from "pg";
import type { MigrationList, SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";
import { migrateJobs } from "@/server/jobs/migrate-jobs";
import { atomicAdapter } from "@/server/migrate/atomic-adapter";
import { MIGRATIONS_DIR, readMigrations } from "@/server/migrate/migration-list";
import { openSchemaEngine } from "@/server/migrate/schema-engine";
import { StartRefusal } from "@/server/start-refusal";

// Any number that no other program is likely to lock in the same database.
const LOCK = 7_394_021_815;
const filters: SchemaFilter = { externalTables: [], externalEnums: [] };

/** Brings the database to the newest migration. Processes that start together do it one after the other. */
export async function migrate(
  url: string,
  { migrationsDir = MIGRATIONS_DIR }: { migrationsDir?: string } = {},
): Promise<{ applied: string[] }> {
  const lock = new pg.Client({ connectionString: url });
  // One connection: the engine takes a lock of its own, which belongs to a session.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  lock.on("error", () => undefined);
  pool.on("error", () => undefined);
  try {
    await lock.connect();
    await lock.query("select pg_advisory_lock($1)", [LOCK]);
    const applied = await applyMissing(pool, readMigrations(migrationsDir));
    await migrateJobs(url);
    return { applied };
  } finally {
    await pool.end();
    await lock.end();
  }
}

async function applyMissing(pool: pg.Pool, migrationsList: MigrationList): Promise<string[]> {
  const scripts = new Set(
    migrationsList.migrationDirectories.map(({ migrationFile }) => migrationFile.content.value),
  );
  let failure: Error | null = null;
  const engine = await openSchemaEngine(
    atomicAdapter(pool, {
      isMigration: (script) => scripts.has(script),
      onFailure: (error) => (failure = error as Error),
    }),
  );
  try {
    await settleHistory(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    if (!failure) throw error;
    const { failedMigrationNames } = await diagnose(engine, migrationsList);
    throw new StartRefusal(
      `The migration ${failedMigrationNames.join(", ")} failed: ${(failure as Error).message}. ` +
        "Nothing of it was kept; the database is as it was before.",
      { cause: failure },
    );
  } finally {
    engine.free();
  }
}

// A failed or killed migration left nothing, because its script is one transaction: it may simply run again.
async function settleHistory(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames, history } = await diagnose(engine, migrationsList);
  const unknown =
    history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [];
  const newer = unknown.filter((name) => !failedMigrationNames.includes(name));
  if (newer.length > 0) {
    throw new StartRefusal(
      `The database was migrated by a newer Rekey (${newer.join(", ")} is not known here). ` +
        "Start that version, or restore a backup made before the upgrade.",
    );
  }
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
}

function diagnose(engine: SchemaEngine, migrationsList: MigrationList) {
  return engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
}
