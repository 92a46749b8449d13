import { describe, expect, test } from "vitest";

import { noticeData, noticeKinds } from "@/domain/notice/notice";
import { noticePath, noticeSentence } from "@/domain/notice/notice-words";

const bare = { by: null, incidentNumber: null, data: {} };

describe("a notice's sentence", () => {
  test("names who, which incident, and the words of its data", () => {
    const said = { by: "Ann", incidentNumber: 42, data: { title: "Store the new key" } };
    expect(noticeSentence({ kind: "step.assigned", ...said })).toBe(
      "Ann gave you a step of LEAK-42: Store the new key.",
    );
  });

  test.each(Object.keys(noticeKinds))("%s is a sentence also without any word", (kind) => {
    const sentence = noticeSentence({ kind, ...bare });
    expect(sentence).toMatch(/^[A-Z][^{}|]*\.$/);
    expect(sentence.split(" ").length).toBeLessThan(24);
  });

  test("of a kind that nobody knows says so in general words", () => {
    const unknown = { ...bare, kind: "made.up", incidentNumber: 3 };
    expect(noticeSentence(unknown)).toBe("Something happened to LEAK-3.");
    expect(noticeSentence({ ...bare, kind: "constructor" })).toMatch(/your work/);
  });
});

test("a notice leads to its incident", () => {
  expect(noticePath({ ...bare, kind: "step.assigned", incidentNumber: 7 })).toBe("/incidents/7");
  expect(noticePath({ ...bare, kind: "made.up" })).toBeNull();
});

test("stored data that is no flat record is none", () => {
  expect(noticeData({ title: "x", ordinal: 2 })).toEqual({ title: "x", ordinal: 2 });
  expect(noticeData({ nested: { a: 1 } })).toEqual({});
  expect(noticeData(null)).toEqual({});
});
