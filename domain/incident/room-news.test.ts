import { expect, test } from "vitest";

import { type NewsFacts, roomNews } from "@/domain/incident/room-news";

const request: NewsFacts["requests"][number] = {
  id: "r",
  sentence: "Waive billing (prod).",
  state: "open",
  signedBy: ["Ann"],
};
const facts: NewsFacts = {
  gateOpen: false,
  mayWork: true,
  doctrine: { signed: null, signedBy: null },
  requests: [],
};
const texts = (before: Partial<NewsFacts>, after: Partial<NewsFacts>) =>
  roomNews({ ...facts, ...before }, { ...facts, ...after }).map(({ text }) => text);

test("nothing new is no news", () => {
  expect(texts({}, {})).toEqual([]);
  const same = { gateOpen: true, requests: [{ ...request }] };
  expect(texts(same, same)).toEqual([]);
});

test("the gate opens, and does not do so again when the key is gone", () => {
  expect(texts({}, { gateOpen: true })).toEqual(["The gate is open: the old key may be ended."]);
  expect(texts({ gateOpen: true }, {})).toEqual([]);
  expect(texts({}, { gateOpen: true, mayWork: false })).toEqual(["The old key no longer works."]);
});

test("somebody asks, and somebody signs", () => {
  expect(texts({}, { requests: [request] })).toEqual([
    "A signature is asked for: Waive billing (prod).",
  ]);
  const signed = { ...request, state: "signed" as const, signedBy: ["Ann", "Ben"] };
  expect(texts({ requests: [request] }, { requests: [signed] })).toEqual([
    "Ben signed: Waive billing (prod).",
  ]);
  // One that was there before this room was first looked at in full.
  expect(texts({}, { requests: [signed] })).toEqual([]);
});

test("the doctrine is signed, and signed anew", () => {
  const rotate = { signed: "rotate_first", signedBy: "Ann" };
  const contain = { signed: "contain_first", signedBy: "Ben" };
  expect(texts({}, { doctrine: rotate })).toEqual(["Ann signed: rotate first."]);
  expect(texts({ doctrine: rotate }, { doctrine: contain })).toEqual([
    "Ben signed: contain first.",
  ]);
});
