import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import type { Settings } from "@/server/settings";
import { StartRefusal } from "@/server/start-refusal";

/** Who may sign in to a demo, with passwords that were made for it alone. */
export type DemoSignIn = { name: string; role: string; email: string; password: string };

/** What the demo's folder remembers: which installation it filled, and who may sign in there. */
type DemoFile = { installation: string; signIns: readonly DemoSignIn[] };

/** The demo's own folder, unless one is named. */
export function demoDataDir({ REKEY_DATA_DIR }: Settings): string {
  return REKEY_DATA_DIR === ".rekey" ? ".rekey-demo" : REKEY_DATA_DIR;
}

/** Fills an empty database with made-up incidents, once. A database with anything else in it is refused. */
export async function fillDemo(
  dataDir: string,
  seed: () => Promise<readonly DemoSignIn[]> = builtSeed,
): Promise<readonly DemoSignIn[]> {
  const file = path.join(dataDir, "demo.json");
  const installation = (await installationKeys()).current.id;
  const filled = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DemoFile) : null;
  if (filled?.installation === installation) return filled.signIns;
  if ((await db().event.count({ take: 1 })) > 0) {
    throw new StartRefusal(
      "This database holds data already, so the demo was not put into it: nothing was changed. " +
        "Leave DATABASE_URL and REKEY_DATA_DIR out to give the demo a place of its own. " +
        `If a start of the demo was cut off while it filled this one, delete ${dataDir} and start again.`,
    );
  }
  process.stderr.write("Filling the demo...");
  const started = performance.now();
  const signIns = await seed();
  writeFileSync(file, JSON.stringify({ installation, signIns } satisfies DemoFile), {
    mode: 0o600,
  });
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(` done in ${seconds.toFixed(1)} s.\n`);
  return signIns;
}

async function builtSeed(): Promise<readonly DemoSignIn[]> {
  const { seedDemo } = (await import(pathToFileURL(path.resolve("dist/demo.js")).href)) as {
    seedDemo: () => Promise<readonly DemoSignIn[]>;
  };
  return seedDemo();
}
