import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Bench, Measurement } from "@/bench/measurement";
import { timeToReady } from "@/bench/time-to-ready";

const starts = 3;

export const bench: Bench = {
  name: "npm start of a built checkout, to the first 200 of /api/health/ready",
  run: async (): Promise<Measurement[]> => {
    execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
    const dataDir = mkdtempSync(path.join(tmpdir(), "rekey-bench-"));
    try {
      const first = await timeToReady(".", dataDir);
      const next: number[] = [];
      for (let run = 0; run < starts; run += 1) next.push(await timeToReady(".", dataDir));
      return [
        { what: "with a database made for it", value: first, most: 5, unit: "s" },
        { what: `again, slowest of ${starts}`, value: Math.max(...next), most: 5, unit: "s" },
      ];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
