import { expect, test } from "vitest";

import {
  dueInPlan,
  nextRotateBy,
  rotationProgress,
  rotationStand,
} from "@/domain/rotation/rotation";

const planned = { kind: "planned_rotation", state: "active", resolution: null } as const;

test.each([
  [null, "not_begun"],
  [planned, "in_hand"],
  [{ ...planned, state: "monitoring" }, "watched"],
  [{ ...planned, state: "resolved", resolution: "revoked" }, "done"],
  [{ ...planned, state: "resolved", resolution: "duplicate" }, "closed"],
  [{ ...planned, kind: "leak" }, "leaked"],
  [{ ...planned, kind: "leak", state: "monitoring" }, "leaked"],
  [{ ...planned, kind: "leak", state: "resolved", resolution: "revoked" }, "done"],
] as const)("%o stands at %s", (incident, stand) => {
  expect(rotationStand(incident)).toBe(stand);
});

test("progress counts what began, what is dead and what is done", () => {
  expect(rotationProgress(["not_begun", "in_hand", "watched", "done", "leaked"])).toEqual({
    keys: 5,
    begun: 4,
    dead: 2,
    done: 1,
  });
});

test("the next date is a day, counted from the rotation that was done", () => {
  expect(nextRotateBy(new Date("2026-11-24T15:30:00Z"), 90)).toEqual(new Date("2027-02-22"));
  expect(nextRotateBy(new Date("2026-11-24T15:30:00Z"), null)).toBeNull();
});

test("a plan never moves a date of its own to later", () => {
  const until = new Date("2026-12-31");
  expect(dueInPlan(null, until)).toEqual(until);
  expect(dueInPlan(new Date("2026-12-01"), until)).toEqual(new Date("2026-12-01"));
  expect(dueInPlan(new Date("2027-03-01"), until)).toEqual(until);
});
