// npm run verify: everything that needs neither a database nor a build, two parts at a time.
import { generated, staticParts } from "./parts.mjs";
import { runPart } from "./run-part.mjs";

const unit = { name: "unit", commands: [["vitest", "run", "--project", "unit", "--reporter=dot"]] };

const start = performance.now();
const failed = [];

async function report(part) {
  const { ok, seconds, output } = await runPart(part, { show: false });
  console.log(`${ok ? "ok    " : "FAILED"}  ${part.name.padEnd(10)} ${seconds.toFixed(1)} s`);
  if (!ok) failed.push({ name: part.name, output });
}

await report(generated);
const waiting = [...staticParts, unit];
const worker = async () => {
  for (let part = waiting.shift(); part; part = waiting.shift()) await report(part);
};
await Promise.all([worker(), worker()]);

for (const { name, output } of failed) console.log(`\n--- ${name} ---\n${output.trim()}`);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  failed.length === 0 ? `Verified in ${seconds} s` : `${failed.length} failed, ${seconds} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
