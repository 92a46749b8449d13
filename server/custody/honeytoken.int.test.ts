import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { reportHoneytokenUse } from "@/server/custody/report-honeytoken-use";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { reportLeak } from "@/server/incident/report-leak";
import { createKey } from "@/server/key/create-key";
import { freshDigest } from "@/server/testing/active-leak";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock, member, by, asToken, asRole } = installation;

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});

async function trap() {
  const digest = freshDigest();
  const name = `trap ${randomBytes(3).toString("hex")}`;
  const firstVersion = { digest, state: "live" };
  const { id } = await createKey.call(by(ann), { name, kind: "honeytoken", firstVersion });
  return { id, digest };
}

test("finding it opens nothing", async () => {
  const { digest } = await trap();
  const found = reportLeak.call(by(ann), { digest, visibility: "public", worksNow: "unknown" });
  await expect(found).rejects.toMatchObject({
    code: "wrong_state",
    message: "That is a honeytoken: finding it opens nothing.",
  });
  expect(await db.incident.count()).toBe(0);
});

test("its use opens a critical incident at once, by a token too, and the next one adds to it", async () => {
  const { id } = await trap();
  const watcher = asToken("evidence:write");
  const first = await reportHoneytokenUse.call(watcher, { keyId: id, address: "203.0.113.9" });
  expect(first.state).toBe("active");
  const room = await readRoom(by(ann), first.number);
  expect(room.severity.value).toBe("critical");
  expect(room.usage.uses).toMatchObject([{ address: "203.0.113.9", success: true }]);
  const keys = [...room.phases, room.investigate].flatMap(({ steps }) =>
    steps.map(({ key }) => key),
  );
  expect(keys).toContain("find_the_intruder");
  expect(keys).not.toContain("generate_key");
  clock.advance({ minutes: 3 });
  const second = await reportHoneytokenUse.call(watcher, { keyId: id });
  expect(second.number).toBe(first.number);
  expect((await readRoom(by(ann), first.number)).usage.uses).toHaveLength(2);
});

test("its use opens a closed one again", async () => {
  const { id } = await trap();
  const { number } = await reportHoneytokenUse.call(by(ann), { keyId: id });
  await dismissIncident.call(by(ann), { number, resolution: "test_credential", liveness: "live" });
  clock.advance({ hours: 1 });
  const again = await reportHoneytokenUse.call(by(ann), { keyId: id });
  expect(again).toMatchObject({ number, state: "active" });
});

test("refuses who may not, another kind of key, and a time to come", async () => {
  const { id } = await trap();
  await expect(
    reportHoneytokenUse.call(await asRole("owner"), { keyId: id }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(reportHoneytokenUse.call(by(ann), { keyId: newId() })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(
    reportHoneytokenUse.call(by(ann), { keyId: id, happenedAt: new Date("2099-01-01") }),
  ).rejects.toMatchObject({ details: { fields: { happenedAt: "That lies in the future." } } });
  const normal = await createKey.call(by(ann), { name: "an ordinary key" });
  await expect(reportHoneytokenUse.call(by(ann), { keyId: normal.id })).rejects.toMatchObject({
    code: "wrong_state",
  });
});
