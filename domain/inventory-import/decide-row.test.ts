import fc from "fast-check";
import { expect, test } from "vitest";

import { decideRow, type Existing } from "@/domain/inventory-import/decide-row";
import { fieldsOf } from "@/domain/inventory-import/inventory-fields";
import { type Cells, inventoryNouns } from "@/domain/inventory-import/inventory-import";
import { invertRow } from "@/domain/inventory-import/invert-row";

const service = (cells: Cells = {}, more: Partial<Existing> = {}): Existing => ({
  id: "s1",
  version: 3,
  cells: { id: "s1", name: "checkout-api", owner: "Payments", tier: "1", archived: "no", ...cells },
  boards: [],
  inUse: null,
  ...more,
});

test("a thing that is not there is created, one that is there changes only where it differs", () => {
  expect(decideRow("service", { cells: { name: "a" }, existing: null })).toEqual({
    ok: true,
    value: { outcome: "create", after: { name: "a" } },
  });
  expect(
    decideRow("service", { cells: { name: "checkout-api", owner: "Core" }, existing: service() }),
  ).toEqual({
    ok: true,
    value: {
      outcome: "change",
      id: "s1",
      version: 3,
      before: { owner: "Payments" },
      after: { owner: "Core" },
    },
  });
  expect(
    decideRow("service", { cells: { name: "checkout-api", tier: "1" }, existing: service() }),
  ).toMatchObject({ value: { outcome: "same" } });
});

test("an empty cell empties its field, but never what names the thing", () => {
  expect(
    decideRow("service", { cells: { name: "checkout-api", owner: "" }, existing: service() }),
  ).toMatchObject({ value: { after: { owner: "" } } });
  expect(
    decideRow("service", { cells: { id: "s1", name: "" }, existing: service() }),
  ).toMatchObject({ error: { field: "name" } });
});

test("an archived one comes back; one that is not there can't be archived", () => {
  expect(
    decideRow("service", {
      cells: { name: "checkout-api" },
      existing: service({ archived: "yes" }),
    }),
  ).toMatchObject({ value: { before: { archived: "yes" }, after: { archived: "no" } } });
  expect(
    decideRow("service", { cells: { name: "b", archived: "yes" }, existing: null }),
  ).toMatchObject({ error: { field: "archived" } });
  expect(
    decideRow("service", {
      cells: { name: "checkout-api", archived: "yes" },
      existing: service({}, { inUse: "2 keys are still used." }),
    }),
  ).toMatchObject({ error: { field: "archived", problem: "2 keys are still used." } });
});

const loosening: [string, "service" | "consumer", Cells, string | null][] = [
  ["lowering its tier", "service", { tier: "3" }, "tier"],
  ["leaving its tier out, which counts as 2", "service", { tier: "" }, "tier"],
  ["archiving it", "service", { archived: "yes" }, "archived"],
  ["another owner", "service", { owner: "Core" }, null],
  ["another environment", "consumer", { environment: "staging" }, "environment"],
  ["another key", "consumer", { key: "other" }, "key"],
  ["another way in", "consumer", { injection: "file" }, null],
];

test.each(loosening)("while a board waits: %s", (_, noun, cells, field) => {
  const existing = service({ key: "k", service: "s", environment: "prod" }, { boards: [42] });
  const decided = decideRow(noun, { cells: { id: "s1", ...cells }, existing });
  if (field === null) expect(decided).toMatchObject({ value: { outcome: "change" } });
  else
    expect(decided).toMatchObject({ error: { field, problem: expect.stringMatching(/LEAK-42/) } });
  const quiet = decideRow(noun, {
    cells: { id: "s1", ...cells },
    existing: { ...existing, boards: [] },
  });
  expect(quiet).toMatchObject({ value: { outcome: "change" } });
});

// A dependency is its two services: it is made or ends, and nothing of it changes.
const noun = fc.constantFrom(...inventoryNouns.filter((each) => each !== "dependency"));
const cellsOf = (of: (typeof inventoryNouns)[number]) =>
  fc.record(
    Object.fromEntries(
      fieldsOf(of).map(({ id }) => [
        id,
        id === "archived"
          ? fc.constantFrom("no", "yes")
          : fc.string({ minLength: 1, maxLength: 3 }),
      ]),
    ),
  );

test("what left as it stands comes back as the same; a change undone is as before", () => {
  fc.assert(
    fc.property(
      noun.chain((of) => fc.tuple(fc.constant(of), cellsOf(of), cellsOf(of))),
      ([of, stored, given]) => {
        const existing = { ...service(), cells: { ...stored, id: "s1", archived: "no" } };
        expect(decideRow(of, { cells: existing.cells, existing })).toMatchObject({
          value: { outcome: "same" },
        });
        const cells = { ...given, id: "s1", archived: "no" };
        const decided = decideRow(of, { cells, existing });
        if (!decided.ok || decided.value.outcome !== "change") return;
        const { before, after } = decided.value;
        const now = { ...existing, cells: { ...existing.cells, ...after } };
        const inverse = invertRow(of, { result: "changed", subjectId: "s1", cells, before });
        const back = decideRow(of, { cells: inverse, existing: now });
        const restored =
          back.ok && back.value.outcome === "change" ? { ...now.cells, ...back.value.after } : null;
        expect(restored).toEqual(existing.cells);
      },
    ),
  );
});
