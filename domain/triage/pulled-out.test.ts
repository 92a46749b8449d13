import { expect, test } from "vitest";

import { keyVersionStates } from "@/domain/key/key";
import { pulledOut, type PulledOutFacts } from "@/domain/triage/pulled-out";

const old: PulledOutFacts = {
  backlog: true,
  keyState: "unknown",
  visibility: "internal",
  privilege: "normal",
};

test.each<[boolean, Partial<PulledOutFacts>]>([
  [false, {}],
  [false, { visibility: "public" }],
  [false, { privilege: "high" }],
  [false, { keyState: "live" }],
  [true, { keyState: "live", visibility: "public" }],
  // Where it stands is not known: it may be public.
  [true, { keyState: "live", visibility: "unknown" }],
  [true, { keyState: "live", privilege: "high" }],
  [true, { visibility: "public", privilege: "high" }],
  [false, { visibility: "public", privilege: "unknown" }],
])("%s for %j", (expected, facts) => {
  expect(pulledOut({ ...old, ...facts })).toBe(expected);
});

test("a new leak is in no backlog, and what is off opens nothing", () => {
  const dangerous = { ...old, visibility: "public", privilege: "high" } as const;
  for (const keyState of keyVersionStates) {
    expect(pulledOut({ ...dangerous, keyState, backlog: false })).toBe(false);
    const works = keyState === "live" || keyState === "unknown";
    expect(pulledOut({ ...dangerous, keyState })).toBe(works);
  }
});
