import { expect, test } from "vitest";

import { checkColumns, suggestColumns } from "@/domain/inventory-import/map-columns";
import { readCells } from "@/domain/inventory-import/read-cells";

test("columns are found by their names, aliases and case; the rest is not read", () => {
  expect(
    suggestColumns("service", ["Service Name", "TEAM", "Tier", "cost centre", "name"]),
  ).toEqual(["name", "owner", "tier", null, null]);
  expect(suggestColumns("consumer", ["key", "service", "Env", "Gets it by"])).toEqual([
    "key",
    "service",
    "environment",
    "injection",
  ]);
});

test("a file whose rows can't be told apart says what is missing", () => {
  expect(checkColumns("consumer", ["key", null])).toMatchObject({
    error: expect.stringMatching(/Key \+ Service \+ Environment/),
  });
  expect(checkColumns("service", ["name", "name"])).toMatchObject({ ok: false });
  expect(checkColumns("service", ["owner", "made-up"])).toMatchObject({ ok: false });
  expect(checkColumns("service", ["id", "tier"]).ok).toBe(true);
});

const one = (field: string, text: string) => {
  const noun = ["rotateBy", "custody"].includes(field) ? ("key" as const) : ("service" as const);
  const read = readCells(noun, { cells: [text], map: [field] });
  return read.ok ? read.value[field] : read.error;
};
const forConsumer = (field: string, text: string) => {
  const read = readCells("consumer", { cells: [text], map: [field] });
  return read.ok ? read.value[field] : read.error;
};

test("each field has one form", () => {
  expect(one("tier", " Tier 2 ")).toBe("2");
  expect(one("tier", "")).toBe("");
  expect(one("archived", "TRUE")).toBe("yes");
  expect(one("archived", "")).toBe("no");
  expect(one("name", "'=checkout")).toBe("=checkout");
  expect(one("rotateBy", "2027-02-28T00:00:00Z")).toBe("2027-02-28");
  expect(forConsumer("injection", "Secrets manager")).toBe("secrets_manager");
  expect(forConsumer("injection", "hard-coded")).toBe("hard_coded");
  expect(forConsumer("usualAddresses", "10.0.0.0/8,  10.2.0.1;::1")).toBe(
    "10.0.0.0/8 10.2.0.1 ::1",
  );
});

test.each([
  ["tier", "5"],
  ["tier", "gold"],
  ["archived", "perhaps"],
  ["rotateBy", "2027-02-30"],
  ["rotateBy", "31.01.2027"],
  ["custody", "mine"],
  ["id", "17"],
])("%s does not take %j, and the answer does not repeat it", (field, text) => {
  const problem = one(field, text);
  expect(problem).toMatchObject({ field, problem: expect.any(String) });
  expect((problem as { problem: string }).problem).not.toContain(`"${text}"`);
});

test("a line with a cell too many or too few is not guessed at", () => {
  expect(readCells("service", { cells: ["a"], map: ["name", "tier"] })).toMatchObject({
    error: { field: null, problem: expect.stringMatching(/1 cells where the header has 2/) },
  });
});
