import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/server/migrate/migrate";
import { startTestPostgres } from "@/server/testing/test-postgres";
import { createDatabase } from "@/server/testing/create-database";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: { url: string; template: string };
  }
}

const TEMPLATE = "rekey_test_template";

/** One PostgreSQL for the run, with a migrated database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "rekey-int-"));
  const postgres = await startTestPostgres(dataDir);
  const tearDown = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(await createDatabase(postgres.url, { name: TEMPLATE }));
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("postgres", { url: postgres.url, template: TEMPLATE });
  return tearDown;
}
