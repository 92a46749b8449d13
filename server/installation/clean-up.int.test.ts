import { expect, test } from "vitest";

import { cleanUp } from "@/server/installation/clean-up";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock } = installation;

test("answers are deleted a day after they were given, and the log says how many", async () => {
  const keep = (key: string) =>
    db.idempotencyRecord.create({
      data: {
        principal: "system:test",
        key,
        verb: "anything",
        requestHash: new Uint8Array(32),
        createdAt: clock.now(),
      },
    });
  await keep("old");
  clock.advance({ hours: 24, seconds: 1 });
  await keep("new");
  const operation = installation.asJob("clean_up");
  expect(await cleanUp.call(operation, {})).toEqual({ idempotencyRecords: 1 });
  expect(await db.idempotencyRecord.findMany({ select: { key: true } })).toEqual([{ key: "new" }]);
  expect(await db.event.findMany()).toMatchObject([
    { kind: "installation.cleaned_up", actorType: "system", actorId: "clean_up" },
  ]);
});

test.each(["admin", "responder", "owner", "auditor"] as const)("%s may not", async (role) => {
  const call = cleanUp.call(await installation.asRole(role), {});
  await expect(call).rejects.toMatchObject({ code: "forbidden" });
});
