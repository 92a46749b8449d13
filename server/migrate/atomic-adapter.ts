import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";

// The engine writes the same after each script; doing it inside leaves no moment between applied and recorded.
const RECORD = `
;
update "_prisma_migrations" set finished_at = clock_timestamp()
where finished_at is null and rolled_back_at is null;`;

/**
 * Prisma's adapter splits a script at every ";" and runs the pieces on their own: a function body breaks, and a
 * failed migration leaves its first half. Here a script is one query, so PostgreSQL makes it one transaction.
 */
export function atomicAdapter(
  pool: pg.Pool,
  watch: { isMigration: (script: string) => boolean; onFailure: (error: unknown) => void },
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script) => {
      if (!watch.isMigration(script)) {
        await pool.query(script);
        return;
      }
      try {
        await pool.query(script + RECORD);
      } catch (error) {
        watch.onFailure(error);
        throw error;
      }
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: connect,
  };
}
