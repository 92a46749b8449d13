import { readdirSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench, Measurement } from "@/bench/measurement";

/** npm run bench -- [part of a name]: runs bench/*.bench.ts and compares each figure with its limit. */
async function main(wanted: string): Promise<void> {
  const files = readdirSync("bench").filter((file) => file.endsWith(".bench.ts"));
  for (const file of files.filter((name) => name.includes(wanted)).toSorted()) {
    const address = pathToFileURL(path.resolve("bench", file)).href;
    const { bench } = (await import(address)) as { bench: Bench };
    console.log(`\n${bench.name}`);
    if (bench.long === true && wanted === "") {
      console.log(`      takes minutes: npm run bench -- ${file.replace(".bench.ts", "")}`);
      continue;
    }
    console.log(`      ${machine()}`);
    for (const measurement of await bench.run()) report(measurement);
  }
}

/** A figure means little without what else the machine had to do. */
function machine(): string {
  const load = loadavg()[0] ?? 0;
  return `load ${load.toFixed(1)} on ${availableParallelism()} cores, Node ${process.versions.node}`;
}

function report({ what, value, most, unit }: Measurement): void {
  // Of 0 nothing may be missing at all.
  const ratio = most === 0 ? value : value / most;
  const over = value > most;
  const mark = over ? "OVER" : "ok  ";
  if (over) process.exitCode = 1;
  const figures = `${value.toFixed(1)} of ${most} ${unit}`;
  console.log(`${mark}  ${ratio.toFixed(2)}  ${what.padEnd(44)} ${figures}`);
}

await main(process.argv[2] ?? "");
