import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaContainer } from "@prisma/schema-engine-wasm";
import { openSchemaEngine } from "@/server/migrate/schema-engine";

// Every database has it, and a role that may not create schemas is refused even "if not exists".
const PUBLIC_SCHEMA = /-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/;

/** The SQL that turns one schema into another, "" when they agree. Needs no database. */
export async function diffSchema(from: SchemaContainer[], to: SchemaContainer[]): Promise<string> {
  const engine = await openSchemaEngine(noDatabase());
  try {
    const { exitCode, stdout } = await engine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? (stdout ?? "").replace(PUBLIC_SCHEMA, "") : "";
  } finally {
    engine.free();
  }
}

/** The engine asks for the version before anything else, even when it compares only files. */
function noDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const refuse = () => Promise.reject(new Error("A schema diff must not reach for a database"));
  const adapter: SqlDriverAdapter = {
    provider: "postgres",
    adapterName: "none",
    queryRaw: ({ sql }) =>
      sql.includes("version()")
        ? Promise.resolve({
            columnNames: ["exists", "version", "numeric_version"],
            columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
            rows: [[true, "PostgreSQL 15", 150_000]],
          })
        : refuse(),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: () => Promise.resolve(),
  };
  const connect = () => Promise.resolve(adapter);
  return { provider: "postgres", adapterName: "none", connect, connectToShadowDb: connect };
}
