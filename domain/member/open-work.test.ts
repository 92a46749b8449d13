import { expect, test } from "vitest";

import { openWorkSentence } from "@/domain/member/open-work-dto";

const none = { leads: [], owned: 0, steps: 0, requests: 0, handovers: 0, onCall: false };

test.each([
  [none, null],
  [{ ...none, leads: [7] }, "leads LEAK-7"],
  [
    { ...none, leads: [1, 2, 3, 4, 5, 6, 7], steps: 1 },
    "leads LEAK-1, LEAK-2, LEAK-3, LEAK-4, LEAK-5 and 2 more; has 1 step",
  ],
  [{ ...none, onCall: true, owned: 2 }, "is on call; answers for 2 unclaimed keys"],
  [{ ...none, requests: 2, handovers: 1 }, "waits for 2 signatures; is part of 1 hand-over"],
])("%o is said as %o", (work, sentence) => {
  expect(openWorkSentence(work)).toBe(sentence);
});
