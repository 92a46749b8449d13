import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { writePrivateFile } from "@/server/postgres/connection-file";
import { StartRefusal } from "@/server/start-refusal";

/** REKEY_SECRET as given, else from the data folder, else made there: but never for a database that has one. */
export async function findSecret(options: {
  given: string | undefined;
  dataDir: string;
  databaseHasSecret: () => Promise<boolean>;
}): Promise<string> {
  if (options.given) return options.given;
  const file = path.join(options.dataDir, "secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (await options.databaseHasSecret()) {
    throw new StartRefusal(
      `This database was made with a secret, and neither REKEY_SECRET nor ${file} holds it. ` +
        "Set REKEY_SECRET to that secret, or restore the file from a backup.",
    );
  }
  const secret = randomBytes(32).toString("base64url");
  writePrivateFile(file, `${secret}\n`);
  return secret;
}
