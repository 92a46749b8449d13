import { describe, expect, it } from "vitest";

import { sortedBy } from "./sorted-by";

const click = (id: string, more = {}) => ({ id, descFirst: false, also: false, ...more });

describe("sortedBy", () => {
  it("starts with the column's own direction and turns round", () => {
    const first = sortedBy([], click("due", { descFirst: true }));
    expect(first).toEqual([{ id: "due", desc: true }]);
    expect(sortedBy(first, click("due", { descFirst: true }))).toEqual([
      { id: "due", desc: false },
    ]);
  });

  it("drops the others without Shift", () => {
    expect(sortedBy([{ id: "due", desc: true }], click("severity"))).toEqual([
      { id: "severity", desc: false },
    ]);
  });

  it("keeps at most two keys, and their order", () => {
    const two = sortedBy([{ id: "due", desc: true }], click("severity", { also: true }));
    expect(two.map((key) => key.id)).toEqual(["due", "severity"]);
    expect(sortedBy(two, click("due", { also: true }))).toEqual([
      { id: "due", desc: false },
      { id: "severity", desc: false },
    ]);
    expect(sortedBy(two, click("lead", { also: true })).map((key) => key.id)).toEqual([
      "severity",
      "lead",
    ]);
  });
});
