import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * A suite that ended badly has at least one failure, whatever its report says.
 * @param {string} file JSON report of Vitest or Playwright
 * @param {boolean} ok whether the runner itself ended well
 * @returns {Count}
 */
export function countTests(file, ok) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const count = report.stats ? fromPlaywright(report) : fromVitest(report);
  const empty = count.passed + count.failed === 0;
  return { ...count, failed: ok && !empty ? count.failed : Math.max(1, count.failed) };
}

function fromVitest(report) {
  // A file that could not be loaded or set up has no test to fail.
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function fromPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
