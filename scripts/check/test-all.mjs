// npm test: every check and every suite, one after the other, on a machine with only node and npm.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { countTests } from "./count-tests.mjs";
import { build, generated, staticParts } from "./parts.mjs";
import { runPart } from "./run-part.mjs";

const linesKept = 80;

await testAll();

async function testAll() {
  const reports = mkdtempSync(path.join(tmpdir(), "rekey-test-"));
  const results = [];
  const run = async (part, options = {}) => {
    console.log(`\n=== ${part.name} ===`);
    const { ok, seconds, output } = await runPart(part, { show: true, env: options.env });
    const count = options.report
      ? countTests(options.report, ok)
      : { passed: +ok, failed: +!ok, skipped: 0 };
    results.push({ name: part.name, seconds, ...count, output });
    return ok;
  };
  const vitest = async (name, { project, env }) => {
    const report = path.join(reports, `${name.replace(/\W+/g, "-")}.json`);
    const args = [
      "vitest",
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    await run({ name, commands: [args] }, { env, report });
  };

  await run(generated);
  for (const part of staticParts) await run(part);
  await vitest("unit", { project: "unit" });
  await vitest("integration on PostgreSQL 18", {
    project: "integration",
    env: { REKEY_TEST_POSTGRES: "18" },
  });
  await vitest("integration on PostgreSQL 15", {
    project: "integration",
    env: { REKEY_TEST_POSTGRES: "15" },
  });
  if (await run(build)) {
    const report = path.join(reports, "e2e.json");
    const e2e = { name: "e2e", commands: [["playwright", "test", "--reporter=list,json"]] };
    await run(e2e, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, report });
  } else {
    results.push({
      name: "e2e (not run)",
      seconds: 0,
      passed: 0,
      failed: 1,
      skipped: 0,
      output: "",
    });
  }
  rmSync(reports, { recursive: true, force: true });
  summarise(results);
}

function summarise(results) {
  // Said again at the end: whoever keeps only a log's tail still learns what failed.
  for (const { name, failed, output } of results) {
    if (failed === 0 || output === "") continue;
    console.log(`\n=== ${name} failed, its last lines ===`);
    console.log(output.trimEnd().split("\n").slice(-linesKept).join("\n"));
  }
  console.log("\n=== summary ===");
  for (const { name, seconds, passed, failed, skipped } of results) {
    const mark = failed > 0 ? "FAILED" : "ok    ";
    const tail = skipped > 0 ? `, ${skipped} skipped` : "";
    console.log(
      `${mark}  ${name.padEnd(30)} ${String(passed).padStart(5)} passed, ${failed} failed${tail}  ${seconds.toFixed(1)} s`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
}
