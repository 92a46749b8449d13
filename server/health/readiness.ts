import { env } from "@/server/env";
import { MIGRATIONS_DIR, readMigrations } from "@/server/migrate/migration-list";
import { queryOnce } from "@/server/postgres/query-once";

/** What can be wrong, in words for whoever watches; null when it is well. */
export type HealthCheck = () => Promise<string | null>;

const holder = globalThis as typeof globalThis & { rekeyHealth?: Map<string, HealthCheck> };

/** Adds a part that runs in this process (the worker, the sealer) to what readiness asks. */
export function watchHealth(part: string, check: HealthCheck): () => void {
  const checks = (holder.rekeyHealth ??= new Map());
  checks.set(part, check);
  return () => checks.delete(part);
}

const CHECK_MS = 3_000;

/** Asks every part at once: "ok" or the sentence of what is wrong. */
export async function readiness(): Promise<{ ready: boolean; parts: Record<string, string> }> {
  const checks = new Map<string, HealthCheck>([
    ["database", checkDatabase],
    ...(holder.rekeyHealth ?? []),
  ]);
  const parts = Object.fromEntries(
    await Promise.all([...checks].map(async ([part, check]) => [part, await ask(check)] as const)),
  );
  return { ready: Object.values(parts).every((answer) => answer === "ok"), parts };
}

async function ask(check: HealthCheck): Promise<string> {
  const late = new Promise<string>((resolve) => {
    setTimeout(resolve, CHECK_MS, `no answer within ${CHECK_MS / 1000} s`).unref();
  });
  try {
    return (await Promise.race([check(), late])) ?? "ok";
  } catch {
    // The reason may name the database's address; whoever may see that reads the log.
    return "does not answer";
  }
}

async function checkDatabase(): Promise<string | null> {
  const rows = await queryOnce<{ name: string }>(
    env().DATABASE_URL,
    `select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  );
  const applied = new Set(rows.map(({ name }) => name));
  const missing = readMigrations(MIGRATIONS_DIR).migrationDirectories.filter(
    ({ path }) => !applied.has(path),
  );
  return missing.length === 0 ? null : `${missing.length} migrations are missing`;
}
