import { expect, test } from "vitest";

import { fileRefusal, pieceOfText } from "@/domain/evidence/pasted";

test.each([
  ["https://ci.example.test/runs/7", { kind: "link", link: "https://ci.example.test/runs/7" }],
  ["  http://example.test \n", { kind: "link", link: "http://example.test" }],
  ["see https://example.test", { kind: "note", note: "see https://example.test" }],
  ["javascript:alert(1)", { kind: "note", note: "javascript:alert(1)" }],
  ["https://", { kind: "note", note: "https://" }],
  [" a line\nand another ", { kind: "note", note: "a line\nand another" }],
  ["   ", null],
  ["x".repeat(10_001), "too_long"],
])("%j becomes its own kind of evidence", (text, piece) => {
  expect(pieceOfText(text)).toEqual(piece);
});

test.each([
  [{ name: "a.png", size: 0 }, /empty/],
  [{ name: "a.png", size: 10 * 1024 * 1024 + 1 }, /10 MB/],
  [{ name: "a".repeat(201), size: 1 }, /shorter/],
])("a file that cannot be kept is not sent: %j", (file, why) => {
  expect(fileRefusal(file)).toMatch(why);
});

test("a file of 10 MB is", () => {
  expect(fileRefusal({ name: "a.png", size: 10 * 1024 * 1024 })).toBeNull();
});
