import fc from "fast-check";
import { expect, test } from "vitest";

import { redactLog } from "@/server/redact-log";

const secretNames = [
  "Authorization",
  "set-cookie",
  "newPassword",
  "REKEY_SECRET",
  "csrf_token",
  "sha256",
  "value",
];

test.each(secretNames)("replaces %s at any depth", (name) => {
  const nested = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constant({ [name]: "canary-7f3a" }),
      fc.record({ a: tie("tree") }),
      fc.tuple(tie("tree"), fc.integer()),
    ),
  })).tree;
  fc.assert(
    fc.property(nested, (tree) => {
      expect(JSON.stringify(redactLog({ tree }))).not.toContain("canary-7f3a");
    }),
  );
});

test("keeps what is no secret", () => {
  const line = {
    requestId: "r1",
    at: new Date(0),
    list: [1, { verb: "incident.read" }],
    none: null,
  };
  expect(redactLog(line)).toEqual(line);
});

test("logs of an error only its name", () => {
  expect(redactLog({ cause: new TypeError("quotes the input") })).toEqual({
    cause: { name: "TypeError" },
  });
});

test("ends on a circle", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(JSON.stringify(redactLog(circle))).toContain("[too deep]");
});
