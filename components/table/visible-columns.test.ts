import { describe, expect, test } from "vitest";

import { tableColumns } from "@/components/table/table-features";
import {
  moveColumn,
  shownColumns,
  visibilityOf,
  withColumn,
} from "@/components/table/visible-columns";

const column = tableColumns<{ id: string }>();
const columns = column.columns([
  column.display({ id: "severity", meta: { label: "Severity" } }),
  column.display({ id: "name", meta: { label: "Name", primary: true } }),
  column.display({ id: "due", meta: { label: "Due" } }),
  column.display({ id: "closed", meta: { label: "Closed", optional: true } }),
]);

describe("the columns that are drawn", () => {
  test.each([
    [null, ["severity", "name", "due"]],
    [
      ["due", "name"],
      ["due", "name"],
    ],
    [
      ["closed", "due"],
      ["name", "closed", "due"],
    ],
    [
      ["moon", "due", "due"],
      ["name", "due"],
    ],
  ])("%o", (chosen, shown) => {
    expect(shownColumns(columns, chosen)).toEqual(shown);
  });
  test("the others are hidden", () => {
    expect(visibilityOf(columns, ["name", "due"])).toEqual({
      severity: false,
      name: true,
      due: true,
      closed: false,
    });
  });
});

test("a column that joins stands behind the one that it follows by itself", () => {
  expect(withColumn(columns, { shown: ["due", "name"], id: "closed" })).toEqual([
    "due",
    "closed",
    "name",
  ]);
  expect(withColumn(columns, { shown: ["name"], id: "severity" })).toEqual(["severity", "name"]);
});

test("a column moves one place, and stays at an end", () => {
  expect(moveColumn(["a", "b", "c"], "b", { by: 1 })).toEqual(["a", "c", "b"]);
  expect(moveColumn(["a", "b", "c"], "b", { by: -1 })).toEqual(["b", "a", "c"]);
  expect(moveColumn(["a", "b", "c"], "a", { by: -1 })).toEqual(["a", "b", "c"]);
  expect(moveColumn(["a", "b", "c"], "x", { by: 1 })).toEqual(["a", "b", "c"]);
});
