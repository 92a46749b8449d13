import { expect, test, vi } from "vitest";

import { reportError } from "@/server/report-error";

const lines = vi.hoisted((): unknown[][] => []);
vi.mock("@/server/log", () => ({
  log: () => ({ error: (...line: unknown[]) => lines.push(line) }),
}));

test("a bug is logged by its shape, without what its message quotes", () => {
  const typed = "what-somebody-typed";
  const error = new TypeError(`cannot read ${typed}\n    at ${typed}`, {
    cause: Object.assign(new Error(typed), { code: "P2010" }),
  });
  reportError(error, { verb: "doIt" });
  reportError(typed, { verb: "doIt" });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject([
    { verb: "doIt", error: { name: "TypeError", cause: { name: "Error", code: "P2010" } } },
    "unexpected error",
  ]);
  expect(JSON.stringify(lines[0])).toContain("report-error.test.ts");
  expect(JSON.stringify(lines)).not.toContain(typed);
});
