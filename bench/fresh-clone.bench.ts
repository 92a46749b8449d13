import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Bench, Measurement } from "@/bench/measurement";
import { timeToReady } from "@/bench/time-to-ready";

export const bench: Bench = {
  name: "npm start of a fresh clone of what is committed, to the first 200 of /api/health/ready",
  long: true,
  run: async (): Promise<Measurement[]> => {
    const folder = mkdtempSync(path.join(tmpdir(), "rekey-clone-"));
    const checkout = path.join(folder, "rekey");
    try {
      execFileSync("git", ["clone", "--quiet", "--no-local", ".", checkout]);
      const value = await timeToReady(checkout, path.join(folder, "data"));
      return [{ what: "install, build, database, ready", value, most: 240, unit: "s" }];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
