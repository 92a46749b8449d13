import { expect, test } from "vitest";

import { testDb } from "@/server/testing/test-db";
import { withinTime } from "@/server/within-time";

const db = testDb();

test("a read in time is answered, a long one is stopped, a wrong one is an error", async () => {
  const answer = await withinTime(db, { ms: 5_000, run: (tx) => tx.$queryRaw`select 1 as one` });
  expect(answer).toEqual([{ one: 1 }]);
  const started = performance.now();
  expect(
    await withinTime(db, { ms: 50, run: (tx) => tx.$queryRaw`select pg_sleep(20)::text` }),
  ).toBeNull();
  expect(performance.now() - started).toBeLessThan(10_000);
  await expect(
    withinTime(db, { ms: 5_000, run: (tx) => tx.$queryRaw`select no_such_column` }),
  ).rejects.toThrow("no_such_column");
});
