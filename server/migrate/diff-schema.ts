import { PrismaPg } from "@prisma/adapter-pg";
import type { SchemaContainer } from "@prisma/schema-engine-wasm";
import { openSchemaEngine } from "@/server/migrate/schema-engine";

/** The SQL that turns one schema into another, "" when they agree. Needs no database. */
export async function diffSchema(from: SchemaContainer[], to: SchemaContainer[]): Promise<string> {
  const engine = await openSchemaEngine(new PrismaPg({ connectionString: "" }));
  try {
    const { exitCode, stdout } = await engine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? (stdout ?? "") : "";
  } finally {
    engine.free();
  }
}
