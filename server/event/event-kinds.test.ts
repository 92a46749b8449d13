import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

import { kindSentences } from "@/domain/event/kind-sentences";
import { noticeKinds } from "@/domain/notice/notice";

test("every kind that a verb records has its sentence in domain/event/kind-sentences.ts", () => {
  const recorded = readdirSync("server", { recursive: true, encoding: "utf8" })
    .filter(
      (name) => name.endsWith(".ts") && !name.includes(".test.") && !name.startsWith("testing"),
    )
    .flatMap((name) => kindsIn(readFileSync(path.join("server", name), "utf8")));
  expect(recorded.length).toBeGreaterThan(20);
  // What a member is told has a sentence of its own, in domain/notice/notice.ts.
  const told = { ...kindSentences, ...noticeKinds };
  const untold = recorded.filter((kind) => !Object.hasOwn(told, kind));
  expect([...new Set(untold)].toSorted((a, b) => a.localeCompare(b))).toEqual([]);
});

function kindsIn(code: string): string[] {
  return (
    code
      .split("\n")
      .filter((line) => /\bkind\b/.test(line))
      .flatMap((line) => [...line.matchAll(/"([a-z_]+\.[a-z_]+)"/g)])
      .map((match) => match[1] ?? "")
      // A form's field, as "allow.kind" is one.
      .filter((kind) => !kind.endsWith(".kind"))
  );
}
