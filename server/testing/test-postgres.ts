import { packagedBinDir } from "@/server/postgres/binaries";
import { type StartedPostgres, startPostgres } from "@/server/postgres/start-postgres";

/** Where each version that the tests run on comes from; the first is what Rekey brings along. */
const binDirs = { "18": undefined, "15": "postgres-15" } as const;

/** A throw-away PostgreSQL of the version REKEY_TEST_POSTGRES names. It may lose data: nobody cares. */
export async function startTestPostgres(dataDir: string): Promise<StartedPostgres> {
  const version = process.env.REKEY_TEST_POSTGRES ?? "18";
  if (version !== "18" && version !== "15")
    throw new Error(`REKEY_TEST_POSTGRES is 18 or 15, not ${version}`);
  const packageName = binDirs[version];
  return startPostgres({
    dataDir,
    ...(packageName && { binDir: packagedBinDir(packageName) }),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
}
