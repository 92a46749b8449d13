import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findingSchema } from "@/domain/finding/finding";
import { strippedReportType } from "@/importers/findings/wire.schema";
import { importerFor, type ImporterId, importerIds, importers } from "@/importers/registry";
import { ReportError } from "@/importers/report-error";
import { bytesSource, collect } from "@/importers/testing/bytes-source";

const value = "violet-otter-paints-nine-doors";
const head = JSON.stringify({ rekey: "findings", version: 1, tool: "gitleaks" });

/** One report with one finding for each importer: a new importer has to add its own. */
const samples = {
  gitleaks: JSON.stringify([
    { RuleID: "r", Secret: value, File: "a.env", Message: `was ${value}` },
  ]),
  stripped: [
    head,
    JSON.stringify({
      tool: "gitleaks",
      ruleId: "r",
      identity: { sha256: "ab".repeat(32) },
      place: { sourceKind: "file", path: "a.env" },
      tags: [],
    }),
    JSON.stringify({ end: true, findings: 1 }),
  ].join("\n"),
} satisfies Record<ImporterId, string>;

describe.each(importerIds)("the importer %s", (id) => {
  const parse = (content: string | Uint8Array, size?: number) =>
    collect(importers[id].parse(bytesSource(content, size), { prefixes: [] }));

  it("yields valid findings without a value", async () => {
    const findings = await parse(samples[id]);
    expect(findings).toHaveLength(1);
    for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding);
    expect(JSON.stringify(findings)).not.toContain(value);
  });

  it("reads any chunks alike", async () => {
    const whole = await parse(samples[id]);
    for (const size of [1, 2, 3, 7, 64]) expect(await parse(samples[id], size)).toEqual(whole);
  });

  it("is found by its content types", () => {
    for (const type of importers[id].contentTypes) {
      expect(importerFor(`${type.toUpperCase()}; charset=utf-8`)).toBe(id);
    }
  });

  it("refuses an empty file, and every report that is cut off", async () => {
    await expect(parse("")).rejects.toThrow("The file is empty.");
    const bytes = new TextEncoder().encode(samples[id]);
    for (let length = 1; length < bytes.length; length += 1) {
      await expect(parse(bytes.slice(0, length))).rejects.toThrow(ReportError);
    }
  });

  it("answers anything at all with findings or a ReportError", async () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      mutated(samples[id]),
    );
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        const outcome = await parse(bytes).catch((error: unknown) => error);
        expect(outcome instanceof ReportError || Array.isArray(outcome)).toBe(true);
        if (!Array.isArray(outcome)) return;
        for (const finding of outcome)
          expect(findingSchema.safeParse(finding).error).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});

it("no importer reads an image", () => {
  expect(importerFor("image/png")).toBeNull();
  expect(importerFor(strippedReportType)).toBe("stripped");
});

/** The text with one byte replaced. */
function mutated(text: string) {
  const bytes = new TextEncoder().encode(text);
  return fc
    .tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }))
    .map(([at, byte]) => Uint8Array.from(bytes, (old, index) => (index === at ? byte : old)));
}
