import fc from "fast-check";
import { expect, test } from "vitest";

import { csvLine } from "@/domain/inventory-import/csv-line";
import { guardCell, unguardCell } from "@/domain/inventory-import/guarded-cell";

const nasty = fc
  .array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", " ", '"', ",", "a"), {
    maxLength: 8,
  })
  .map((characters) => characters.join(""));

test("no guarded cell is run as a formula", () => {
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string()), (text) => {
      expect(guardCell(text)).not.toMatch(/^(?:\s*[=+\-@]|[\t\r])/);
    }),
  );
});

test("every text comes back as it was", () => {
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string()), (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["  @sum", "'  @sum"],
  ["it's", "it's"],
  ["a-b", "a-b"],
])("%j leaves as %j", (text, guarded) => {
  expect(guardCell(text)).toBe(guarded);
});

test("a line quotes what would fall apart", () => {
  expect(csvLine(["a", 'say "no"', "x,y", "-1", ""])).toBe('a,"say ""no""","x,y",\'-1,\r\n');
});
