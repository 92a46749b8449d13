import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";

export const MIGRATIONS_DIR = "prisma/migrations";

/** The migrations on disk, oldest first, in the shape the schema engine wants. */
export function readMigrations(dir: string): MigrationList {
  const names = existsSync(dir) ? readdirSync(dir).toSorted() : [];
  return {
    baseDir: path.resolve(dir),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((name) => existsSync(path.join(dir, name, "migration.sql")))
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok",
            value: readFileSync(path.join(dir, name, "migration.sql"), "utf8"),
          },
        },
      })),
  };
}
