import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import type { Bench, Measurement } from "@/bench/measurement";
import { stripReport } from "@/importers/strip-report";

const findings = 100_000;
const perChunk = 500;

/** A gitleaks report that is made anew at each reading, so that it takes no memory itself. */
async function* report(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < findings; at += perChunk) {
    const elements = Array.from({ length: perChunk }, (_, step) =>
      JSON.stringify(finding(at + step)),
    );
    yield encoder.encode(`${at === 0 ? "[" : ","}${elements.join(",\n")}`);
  }
  yield encoder.encode("]");
}

function finding(number: number) {
  const commit = number.toString(16).padStart(40, "0");
  const secret = `made-up-${(number * 2_654_435_761).toString(36)}-value-${number}`;
  const file = `src/module${number % 977}/file${number % 4_999}.ts`;
  return {
    RuleID: "generic-api-key",
    Description: "Detected a Generic API Key",
    StartLine: number % 500,
    EndLine: number % 500,
    Match: `key = ${secret}`,
    Secret: secret,
    File: file,
    Commit: commit,
    Author: `Dev ${number % 40}`,
    Email: `dev${number % 40}@example.org`,
    Date: "2026-03-02T08:15:30Z",
    Message: `change number ${number}`,
    Tags: [],
    Fingerprint: `${commit}:${file}:generic-api-key:${number % 500}`,
  };
}

export const bench: Bench = {
  name: "Strip a gitleaks report of 100,000 findings with as many values",
  run: async (): Promise<Measurement[]> => {
    const before = process.cpuUsage();
    let heap = 0;
    let lines = 0;
    const options = { importer: "gitleaks", prefixes: knownPrefixes } as const;
    for await (const { finding: stripped } of stripReport(report, options)) {
      if (stripped === null) continue;
      lines += 1;
      if (lines % 1_000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
    }
    if (lines !== findings) throw new Error(`${lines} findings instead of ${findings}`);
    const { user } = process.cpuUsage(before);
    return [
      { what: "processor time", value: user / 1_000_000, most: 15, unit: "s" },
      { what: "most heap in use", value: heap / 1_048_576, most: 400, unit: "MB" },
    ];
  },
};
