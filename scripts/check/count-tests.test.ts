import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { countTests } from "@/scripts/check/count-tests.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "rekey-count-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(report: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

test("counts Vitest's tests", () => {
  const file = write({ ...vitest, testResults: [] });
  expect(countTests(file, true)).toEqual({ passed: 7, failed: 0, skipped: 1 });
});

test.each([[[]], [[{ status: "skipped" }]]])(
  "a file that could not be loaded or set up counts as one failure",
  (assertionResults) => {
    const file = write({ ...vitest, testResults: [{ status: "failed", assertionResults }] });
    expect(countTests(file, false)).toMatchObject({ passed: 7, failed: 1 });
  },
);

test("counts Playwright's tests; a flaky one failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countTests(write({ stats, errors: [] }), false)).toMatchObject({ passed: 5, failed: 2 });
});

test("a runner that ends badly, or ran nothing, never counts as green", () => {
  expect(countTests(write({ ...vitest, testResults: [] }), false)).toMatchObject({ failed: 1 });
  const none = { ...vitest, numPassedTests: 0, testResults: [] };
  expect(countTests(write(none), true)).toMatchObject({ failed: 1 });
  expect(countTests(path.join(folder, "absent.json"), true)).toMatchObject({ failed: 1 });
});
