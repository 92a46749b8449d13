import { expect, test } from "vitest";

import { chosenCells, sheetColumns } from "./incident-sheet";

const headers = (asked?: readonly string[]) => chosenCells(asked).map(({ header }) => header);

test("without a choice a sheet has every column, each under a name of its own", () => {
  expect(headers()).toHaveLength(Object.keys(sheetColumns).length);
  expect(new Set(headers()).size).toBe(headers().length);
  expect(headers([])).toEqual(headers());
});

test("a choice keeps its order, behind what each line is about", () => {
  expect(headers(["due", "severity"])).toEqual(["incident", "key", "due_at", "severity"]);
  expect(headers(["due", "incident", "due"])).toEqual(["incident", "key", "due_at"]);
});

test("what is no column of a sheet is left out", () => {
  expect(headers(["answer", "due", "constructor"])).toEqual(["incident", "key", "due_at"]);
});
