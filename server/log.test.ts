import { expect, test } from "vitest";

import { createLog } from "@/server/log";

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ level: "debug", destination: { write: (line) => void lines.push(line) } }));
  return lines.join("");
}

test("replaces secrets in a line and in a child's own fields", () => {
  const text = linesOf((log) => {
    log.info({ headers: { authorization: "Bearer canary" } }, "asked");
    log.child({ requestId: "r1", token: "canary" }).warn("odd");
  });
  expect(text).not.toContain("canary");
  expect(text).toContain('"requestId":"r1"');
});

test("keeps an error's message out", () => {
  const text = linesOf((log) => {
    log.error(new TypeError("quotes canary"));
    log.error({ err: new Error("quotes canary") }, "failed");
    log.error({ nested: { cause: new Error("quotes canary") } }, "failed");
  });
  expect(text).not.toContain("canary");
  expect(text).toContain("TypeError");
});
