import { describe, expect, test } from "vitest";

import { incidentFilterIds } from "@/domain/incident/list-input";
import { answerableAddress } from "@/domain/saved-view/answerable-address";
import {
  asksTheSame,
  pathOfView,
  viewAddressOf,
  viewParts,
} from "@/domain/saved-view/view-address";

test("every filter of the list is part of a view", () => {
  expect(viewParts).toEqual(expect.arrayContaining([...incidentFilterIds]));
});

describe("what of an address belongs to a view", () => {
  test("its question, in one order; not its page", () => {
    expect(
      viewAddressOf({ sort: "-due", cursor: "c", saved: "x", severity: ["high", "low"], q: "" }),
    ).toEqual({ severity: "high,low", sort: "-due" });
  });
  test("the Inbox is what no view means", () => {
    expect(asksTheSame({ view: "inbox", q: "shop" }, { q: "shop" })).toBe(true);
    expect(asksTheSame({ view: "open" }, {})).toBe(false);
  });
  test("the order of the columns counts", () => {
    expect(asksTheSame({ columns: "due,lead" }, { columns: "lead,due" })).toBe(false);
  });
});

describe("what the list can answer is kept", () => {
  test.each([
    [{ view: "open", severity: "critical,high", sort: "-severity,due" }, undefined],
    [{ severity: "awful" }, ["severity", 0]],
    [{ view: "nowhere" }, ["view"]],
    [{ q: "ab" }, ["q"]],
    [{ group: "moon" }, ["group"]],
  ])("%o", (address, wrongAt) => {
    expect(answerableAddress.safeParse(address).error?.issues[0]?.path).toEqual(wrongAt);
  });
  test("nothing else in an address is taken", () => {
    expect(answerableAddress.safeParse({ token: "x" }).success).toBe(false);
  });
});

test("a view is an address that names it", () => {
  expect(pathOfView({ id: "7", address: { q: "a b", view: "open" } })).toBe(
    "/incidents?saved=7&view=open&q=a+b",
  );
});
