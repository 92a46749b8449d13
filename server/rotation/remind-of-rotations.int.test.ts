import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { setOnCall } from "@/server/custody/set-on-call";
import { settleAllDue } from "@/server/jobs/settle-all-due";
import { archiveKey } from "@/server/key/archive-key";
import { callOffRotation } from "@/server/rotation/call-off-rotation";
import { planRotation } from "@/server/rotation/plan-rotation";
import { remindOfRotations } from "@/server/rotation/remind-of-rotations";
import { setRotation } from "@/server/rotation/set-rotation";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db, clock, by, member } = installation;
const inventory = testInventory(installation);
const sweep = () => settleAllDue(installation.asJob("settle_due"));

let ann: MemberActor;
beforeEach(async () => {
  await db.notice.deleteMany();
  await db.key.updateMany({ data: { rotateBy: null } });
  ann = await member("admin", { name: "Ann" });
});

/** The day that begins so many days after today. */
const inDays = (days: number) =>
  new Date(`${new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)}Z`);

/** A key of a team of one owner, to be rotated by that day. */
async function keyDue(days: number, more: { ownerTeamId?: string } = {}) {
  const team = await inventory.team();
  const owner = await member("owner", { teamIds: [team.id] });
  const name = `key ${randomBytes(3).toString("hex")}`;
  const key = await inventory.key({ name, ownerTeamId: team.id, ...more });
  await setRotation.call(by(ann), { id: key.id, version: 0, rotateBy: inDays(days) });
  return { id: key.id, name, owner, team };
}

const toldTo = async ({ id }: { id: string }) =>
  (await db.notice.findMany({ where: { memberId: id }, orderBy: { createdAt: "asc" } })).map(
    ({ kind, data }) => [kind, (data as { what: string }).what],
  );

test("its team is told two weeks before, on the day and after it: of each once", async () => {
  const { id, name, owner } = await keyDue(20);
  await sweep();
  expect(await toldTo(owner)).toEqual([]);
  for (const days of [7, 0, 13, 0, 1, 0, 300]) {
    clock.advance({ days });
    await sweep();
  }
  expect(await toldTo(owner)).toEqual([
    ["key.rotation_soon", name],
    ["key.rotation_today", name],
    ["key.rotation_late", name],
  ]);
  const told = await db.event.findMany({
    where: { kind: "key.rotation_reminded", subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(
    told.map(({ actorType, canonical }) => [actorType, /"due":"(\w+)"/.exec(canonical)?.[1]]),
  ).toEqual([
    ["system", "soon"],
    ["system", "today"],
    ["system", "late"],
  ]);
  expect(await db.key.findUnique({ where: { id } })).toMatchObject({ version: 1 });
});

test("another date begins anew", async () => {
  const { id, owner } = await keyDue(3);
  await sweep();
  await setRotation.call(by(ann), { id, version: 1, rotateBy: inDays(10) });
  await sweep();
  expect((await toldTo(owner)).map(([kind]) => kind)).toEqual([
    "key.rotation_soon",
    "key.rotation_soon",
  ]);
});

test("several keys of a team are one notice, and those of another are none of its business", async () => {
  const first = await keyDue(-3);
  const more = [
    await keyDue(-2, { ownerTeamId: first.team.id }),
    await keyDue(-1, { ownerTeamId: first.team.id }),
  ];
  const other = await keyDue(-1);
  await sweep();
  expect(await toldTo(first.owner)).toEqual([
    ["key.rotation_late", `${first.name}, ${more[0]?.name} and 1 more`],
  ]);
  expect(await toldTo(other.owner)).toEqual([["key.rotation_late", other.name]]);
});

test("whoever is on call is told where nobody else is", async () => {
  const { id, name } = await keyDue(1);
  await db.key.update({ where: { id }, data: { ownerTeamId: null } });
  const kim = await member("responder");
  await setOnCall.call(by(ann), { version: 0, memberId: kim.id });
  await sweep();
  expect(await toldTo(kim)).toEqual([["key.rotation_soon", name]]);
});

test("a key that is being rotated, or archived, needs no reminder", async () => {
  const begun = await keyDue(1);
  const gone = await keyDue(1);
  await archiveKey.call(by(ann), { id: gone.id });
  const { number } = await planRotation.call(by(ann), { keyId: begun.id });
  await sweep();
  expect(await toldTo(begun.owner)).toEqual([]);
  expect(await toldTo(gone.owner)).toEqual([]);
  await callOffRotation.call(by(ann), { number, reason: "Its vendor changes first." });
  await sweep();
  expect((await toldTo(begun.owner)).map(([kind]) => kind)).toEqual(["key.rotation_soon"]);
});

test.each(["admin", "responder", "owner", "auditor"] as const)("%s may not", async (role) => {
  const operation = await installation.asRole(role);
  await expect(remindOfRotations.call(operation, {})).rejects.toMatchObject({ code: "forbidden" });
});
