import fc from "fast-check";
import { expect, test } from "vitest";

import { partsOfText, readableRuns } from "@/domain/secret-text/parts-of-text";

test("a secret at any place of a long text stands whole in one of its parts", () => {
  const secret = "S".repeat(16_384);
  fc.assert(
    fc.property(fc.nat({ max: 700_000 }), fc.nat({ max: 300_000 }), (before, after) => {
      const parts = [...partsOfText("a".repeat(before) + secret + "b".repeat(after))];
      expect(parts.some((part) => part.includes(secret))).toBe(true);
      expect(parts.every((part) => part.length <= 200_000)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a short text is one part, an empty one none", () => {
  expect([...partsOfText("a line")]).toEqual(["a line"]);
  expect([...partsOfText("")]).toEqual([]);
});

test("readable words are found between other bytes, a line each", () => {
  const words = new TextEncoder().encode("Comment: a-long-word-here");
  const bytes = new Uint8Array([0x89, 0x50, 0, 1, ...words, 0xff, 0xfe, 0x41, 0x42, 0, ...words]);
  expect(readableRuns(bytes)).toBe("Comment: a-long-word-here\nComment: a-long-word-here\n");
  expect(readableRuns(new Uint8Array([0, 1, 2, 200]))).toBe("");
});
