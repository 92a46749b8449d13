import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";

import { openFromCookie, sealForCookie } from "@/server/crypto/sealed-cookie";

const keys = { secrets: randomBytes(32) };
const now = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-01T10:10:00Z");
const schema = z.object({ memberId: z.string() });
const sealed = sealForCookie(keys, { purpose: "step", data: { memberId: "kim" }, endsAt: later });
const open = (cookie: string | null, change: object = {}) =>
  openFromCookie(keys, cookie, { purpose: "step", schema, now, ...change });

test("what was sealed is read back, and shows nothing to its holder", () => {
  expect(open(sealed)).toEqual({ memberId: "kim" });
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("kim");
});

test.each([
  ["none", null, {}],
  ["an empty one", "", {}],
  ["one cut off", sealed.slice(0, 20), {}],
  ["one changed", `${sealed.slice(0, -2)}AA`, {}],
  ["one for something else", sealed, { purpose: "other" }],
  ["one too old", sealed, { now: later }],
  ["one of another shape", sealed, { schema: z.object({ other: z.string() }) }],
])("%s counts as none", (_what, cookie, change) => {
  expect(open(cookie, change)).toBeNull();
});

test("another installation's counts as none", () => {
  const other = { secrets: randomBytes(32) };
  expect(openFromCookie(other, sealed, { purpose: "step", schema, now })).toBeNull();
});
