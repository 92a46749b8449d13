import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { db } from "@/server/db";
import type { Settings } from "@/server/settings";
import { StartRefusal } from "@/server/start-refusal";

/** The demo's own folder, unless one is named. */
export function demoDataDir({ REKEY_DATA_DIR }: Settings): string {
  return REKEY_DATA_DIR === ".rekey" ? ".rekey-demo" : REKEY_DATA_DIR;
}

/** Fills an empty database with made-up incidents, once. A database with anything else in it is refused. */
export async function fillDemo(dataDir: string): Promise<void> {
  const filled = path.join(dataDir, "demo");
  if (existsSync(filled)) return;
  if ((await db().event.count({ take: 1 })) > 0) {
    throw new StartRefusal(
      "This database holds data already, so the demo was not put into it: nothing was changed. " +
        "Leave DATABASE_URL and REKEY_DATA_DIR out to give the demo a place of its own.",
    );
  }
  process.stderr.write("Filling the demo...\n");
  const { seedDemo } = (await import(pathToFileURL(path.resolve("dist/demo.js")).href)) as {
    seedDemo: () => Promise<void>;
  };
  await seedDemo();
  writeFileSync(filled, "Made-up data by npm start -- --demo.\n");
}
