import { expect, test } from "vitest";

import { askedOfLines, type ChosenLines, isWithin, type Line, toggled } from "./chosen-lines";

const shown = {
  view: "inbox" as const,
  question: { q: "" },
  shown: { at: new Date(0), lastNumber: 9 },
};
const group: Line = {
  id: "group:shop",
  within: null,
  asked: {
    targets: [{ ...shown, group: { by: "repository", key: "shop" } }],
    name: "shop",
    hides: ["group:shop"],
  },
};
const row = (number: number, within: string | null): Line => ({
  id: `row ${number}`,
  within,
  asked: { targets: [{ numbers: [number] }], name: `LEAK-${number}`, hides: [`row ${number}`] },
});
const none: ChosenLines = new Map();

test("a chosen group takes the place of its rows, and holds them", () => {
  const [inShop, other] = [row(1, "group:shop"), row(2, "group:site")];
  const rows = toggled(toggled(none, inShop), other);
  const both = toggled(rows, group);
  expect([...both.keys()]).toEqual(["row 2", "group:shop"]);
  expect(toggled(both, inShop)).toBe(both);
  expect([isWithin(both, inShop), isWithin(both, other)]).toEqual([true, false]);
  expect([...toggled(both, group).keys()]).toEqual(["row 2"]);
});

test("one answer reaches all rows together and each group", () => {
  const chosen = [row(1, null), group, row(2, null)].reduce(toggled, none);
  expect(askedOfLines(chosen)).toEqual({
    targets: [{ numbers: [1, 2] }, ...group.asked.targets],
    name: "3 lines",
    hides: ["row 1", "group:shop", "row 2"],
  });
  expect(askedOfLines(toggled(none, group))).toEqual(group.asked);
});
