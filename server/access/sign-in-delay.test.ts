import fc from "fast-check";
import { expect, test } from "vitest";

import { signInDelay } from "@/server/access/sign-in-delay";

test("the first tries are free, then each waits longer, up to half a minute", () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((failures) => signInDelay(failures, { free: 2 }));
  expect(delays).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30]);
});

test("never more than 30 seconds, never less than after one try fewer", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(50), (failures, free) => {
      const delay = signInDelay(failures + 1, { free });
      expect(delay).toBeLessThanOrEqual(30);
      expect(delay).toBeGreaterThanOrEqual(signInDelay(failures, { free }));
    }),
  );
});
