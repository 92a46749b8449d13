import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { createDb, type Db } from "@/server/db";
import { createDatabase, databaseUrl, dropDatabase } from "@/server/testing/create-database";

/**
 * A migrated database of this test file's own, dropped after it: events refuse DELETE, so rows
 * cannot be cleaned away. Call it at the top level of the file.
 */
export function testDb(): Db {
  const { url, template } = inject("postgres");
  const name = `rekey_test_${randomBytes(6).toString("hex")}`;
  // Connects at its first query, by when the database is there.
  const db = createDb(databaseUrl(url, name));
  beforeAll(async () => {
    await createDatabase(url, { name, template });
  });
  afterAll(async () => {
    await db.$disconnect();
    await dropDatabase(url, name);
  });
  return db;
}
