import { inject } from "vitest";
import type { Db } from "@/server/db";
import { databaseUrl } from "@/server/testing/create-database";

/** The address of a test file's own database, for what connects by itself. */
export async function databaseUrlOf(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`select current_database() as name`;
  if (row === undefined) throw new Error("The database has no name.");
  return databaseUrl(inject("postgres").url, row.name);
}
