import { expect, it } from "vitest";
import { needsReview } from "@/domain/signature/needs-review";

it("is asked of what one person signed alone", () => {
  expect(needsReview({ kind: "emergency", doctrine: null })).toBe(true);
  expect(needsReview({ kind: "doctrine", doctrine: "contain_first" })).toBe(true);
  expect(needsReview({ kind: "doctrine", doctrine: "rotate_first" })).toBe(false);
  expect(needsReview({ kind: "second", doctrine: null })).toBe(false);
});
