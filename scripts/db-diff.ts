import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { diffSchema } from "@/server/migrate/diff-schema";
import { MIGRATIONS_DIR } from "@/server/migrate/migration-list";

const SCHEMA_DIR = "prisma/schema";
// The schema as the migrations leave it, so that a new migration needs no database to compare with.
const SNAPSHOT = path.join(MIGRATIONS_DIR, "schema.snapshot.prisma");

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean", default: false } },
  allowPositionals: true,
});

const schema = readdirSync(SCHEMA_DIR)
  .filter((name) => name.endsWith(".prisma"))
  .toSorted()
  .map((name) => ({ path: name, content: readFileSync(path.join(SCHEMA_DIR, name), "utf8") }));
const migrated = existsSync(SNAPSHOT)
  ? [{ path: "schema.snapshot.prisma", content: readFileSync(SNAPSHOT, "utf8") }]
  : [];
const sql = await diffSchema(migrated, schema);

if (values.check) check();
else write(positionals);

function check(): void {
  if (sql === "") {
    console.log("The migrations match the schema.");
    return;
  }
  console.error(
    `The schema has changes without a migration. Run "npm run db:diff -- name". They are:\n\n${sql}`,
  );
  process.exitCode = 1;
}

function write([name, ...rest]: string[]): void {
  if (!name || rest.length > 0 || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error("Say what the migration does, in snake_case: npm run db:diff -- add_teams");
    process.exitCode = 2;
    return;
  }
  if (sql === "") {
    console.log("The schema has no change: no migration was written.");
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_DIR, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  writeFileSync(SNAPSHOT, schema.map(({ content }) => content.trim()).join("\n\n") + "\n");
  console.log(
    `Wrote ${folder}/migration.sql. Read it, and add the triggers and checks that the schema cannot say.`,
  );
}
