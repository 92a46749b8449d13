import { defineConfig } from "prisma/config";

// Only "prisma generate" runs through this, and migrations through server/migrate. Without a word here the CLI
// downloads a migration engine even to generate, which neither needs.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= "/bin/true";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
