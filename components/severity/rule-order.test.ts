import { expect, it } from "vitest";

import { moved, put } from "@/components/severity/rule-order";
import { defaultSeverityRules } from "@/domain/severity/default-rules";

const rules = defaultSeverityRules;
const ids = (of: typeof rules) => of.map(({ id }) => id);
const [first, second] = ids(rules);
const beforeLast = ids(rules).at(-2) ?? "";

it("moves a rule by one place, and none past the last", () => {
  expect(ids(moved(rules, first ?? "", 1)).slice(0, 2)).toEqual([second, first]);
  expect(moved(rules, first ?? "", -1)).toBe(rules);
  expect(moved(rules, beforeLast, 1)).toBe(rules);
  expect(moved(rules, "otherwise", -1)).toBe(rules);
  expect(moved(rules, "none", 1)).toBe(rules);
});

it("puts a new rule before the last, and a known one in its place", () => {
  const rule = { ...rules[0], id: "own" } as (typeof rules)[number];
  expect(ids(put(rules, rule)).slice(-2)).toEqual(["own", "otherwise"]);
  const changed = put(rules, { ...rule, id: first ?? "", because: "we say so" });
  expect(ids(changed)).toEqual(ids(rules));
  expect(changed[0]?.because).toBe("we say so");
});
