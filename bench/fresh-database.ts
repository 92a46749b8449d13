import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { newId } from "@/lib/ids";
import type { Operation } from "@/server/context";
import { openInstallation } from "@/server/crypto/installation-keys";
import { createDb, type Db } from "@/server/db";
import { migrate } from "@/server/migrate/migrate";
import { startPostgres } from "@/server/postgres/start-postgres";

/** Runs on a migrated database of its own, which ends with it. */
export async function onFreshDatabase<T>(run: (db: Db) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "rekey-bench-"));
  const postgres = await startPostgres({ dataDir });
  const db = createDb(postgres.url);
  try {
    await migrate(postgres.url);
    return await run(db);
  } finally {
    await db.$disconnect();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A member with every right, at this moment. */
export async function benchOperation(db: Db): Promise<Operation> {
  const now = new Date();
  const id = newId();
  const stamps = { createdAt: now, updatedAt: now };
  await db.user.create({
    data: { id, name: "Bench", email: "bench@example.test", ...stamps },
  });
  await db.member.create({ data: { id, role: "admin", createdAt: now } });
  return {
    db,
    keys: await openInstallation(db, { secret: "bench only".repeat(4), now }),
    actor: {
      type: "member",
      id,
      name: "Bench",
      role: "admin",
      teamIds: [],
      sessionId: newId(),
      authenticatedAt: now,
    },
    now,
    requestId: newId(),
  };
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
