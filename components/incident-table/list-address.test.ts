import { expect, test } from "vitest";

import { addressWithout, addressWithoutSort } from "./list-address";

const params = { view: "open", sort: "-severity,lead", severity: "high,low", cursor: "abc" };

test("drops what it is told, and the page", () => {
  expect(addressWithout(params, ["sort"])).toBe("/incidents?view=open&severity=high%2Clow");
  expect(addressWithout({ cursor: "abc" }, [])).toBe("/incidents");
});

test("drops one key of the order and keeps the other", () => {
  const sort = [
    { id: "severity", desc: true },
    { id: "lead", desc: false },
  ];
  expect(addressWithoutSort(params, { sort, drop: "lead" })).toBe(
    "/incidents?view=open&severity=high%2Clow&sort=-severity",
  );
  expect(addressWithoutSort({}, { sort: sort.slice(0, 1), drop: "severity" })).toBe("/incidents");
});
