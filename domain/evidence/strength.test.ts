import { expect, it } from "vitest";
import { expiresAt, isAtLeast, requiredStrength, strengthOf } from "@/domain/evidence/strength";

const stored = new Date("2026-11-20T02:00:00Z");
const later = new Date("2026-11-20T02:01:00Z");
const base = { measured: false, startedAt: later, newVersionStoredAt: stored, hasLinkOrFile: true };

it("is decided by facts, not by what its author calls it", () => {
  expect(strengthOf({ ...base, measured: true, hasLinkOrFile: false })).toBe("measured");
  expect(strengthOf(base)).toBe("shown");
  expect(strengthOf({ ...base, hasLinkOrFile: false })).toBe("said");
  expect(strengthOf({ ...base, startedAt: stored })).toBe("said");
  expect(strengthOf({ ...base, newVersionStoredAt: null })).toBe("said");
  expect(strengthOf({ ...base, startedAt: null })).toBe("said");
});

it("orders measured over shown over said, and wants more of tier 1 and 2", () => {
  expect(isAtLeast("measured", "shown")).toBe(true);
  expect(isAtLeast("said", "shown")).toBe(false);
  expect(([1, 2, 3, 4] as const).map(requiredStrength)).toEqual(["shown", "shown", "said", "said"]);
});

it("lets only a word grow old", () => {
  expect(expiresAt("said", stored)).toEqual(new Date("2026-11-21T02:00:00Z"));
  expect(expiresAt("shown", stored)).toBeNull();
});
