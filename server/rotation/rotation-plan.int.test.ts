import { beforeAll, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { addPlanKeys } from "@/server/rotation/add-plan-keys";
import { archiveRotationPlan } from "@/server/rotation/archive-rotation-plan";
import { callOffRotation } from "@/server/rotation/call-off-rotation";
import { createRotationPlan } from "@/server/rotation/create-rotation-plan";
import { getRotationPlan } from "@/server/rotation/get-rotation-plan";
import { listRotationPlans } from "@/server/rotation/list-rotation-plans";
import { listRotations } from "@/server/rotation/list-rotations";
import { removePlanKey } from "@/server/rotation/remove-plan-key";
import { startPlanKey } from "@/server/rotation/start-plan-key";
import { updateRotationPlan } from "@/server/rotation/update-rotation-plan";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, by, member, asRole } = installation;
const inventory = testInventory(installation);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});

async function plan(keyIds: readonly string[], more: object = {}) {
  const { id } = await createRotationPlan.call(by(ann), {
    name: "Fourth quarter",
    from: "2026-10-01",
    until: "2026-12-31",
    keyIds,
    ...more,
  });
  return id;
}

const read = async (id: string) => getRotationPlan.call(by(ann), { id });

test("a plan has its keys, each due by its end at the latest", async () => {
  const team = await inventory.team();
  const [none, early, late] = [
    await inventory.key(),
    await inventory.key(),
    await inventory.key({ ownerTeamId: team.id }),
  ];
  await db.key.update({ where: { id: early.id }, data: { rotateBy: day("2026-11-30") } });
  await db.key.update({ where: { id: late.id }, data: { rotateBy: day("2027-05-01") } });
  const id = await plan([none.id, early.id, late.id], { teamId: team.id });
  const found = await read(id);
  expect(found).toMatchObject({
    name: "Fourth quarter",
    team: { name: team.name },
    progress: { keys: 3, begun: 0, dead: 0, done: 0 },
  });
  expect(found.rows.map(({ key, rotateBy }) => [key.id, rotateBy])).toEqual(
    expect.arrayContaining([
      [none.id, day("2026-12-31")],
      [early.id, day("2026-11-30")],
      [late.id, day("2026-12-31")],
    ]),
  );
  expect(await listRotationPlans.call(await asRole("auditor"), {})).toContainEqual(
    expect.objectContaining({ id, progress: found.progress }),
  );
  const events = await db.event.findMany({ where: { subjectId: id } });
  expect(events.map(({ kind }) => kind)).toEqual(["rotation_plan.created"]);
});

test("keys come and go until their turn", async () => {
  const [first, second] = [await inventory.key(), await inventory.key()];
  const id = await plan([first.id]);
  expect(await addPlanKeys.call(by(ann), { planId: id, keyIds: [first.id, second.id] })).toEqual({
    id,
    added: 1,
  });
  await removePlanKey.call(by(ann), { planId: id, keyId: first.id });
  expect((await read(id)).rows.map(({ key }) => key.id)).toEqual([second.id]);
  await startPlanKey.call(by(ann), { planId: id, keyId: second.id });
  await expect(removePlanKey.call(by(ann), { planId: id, keyId: second.id })).rejects.toMatchObject(
    { code: "wrong_state" },
  );
  await expect(removePlanKey.call(by(ann), { planId: id, keyId: first.id })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(addPlanKeys.call(by(ann), { planId: id, keyIds: [id] })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("each key's turn opens its rotation once; a leak that is open is its rotation", async () => {
  const [calm, leaked] = [await inventory.key(), await inventory.key()];
  const { number: leak } = await openLeak(by(ann), {
    known: { keyId: leaked.id, keyVersionId: leaked.versions[0]?.id ?? "" },
  });
  await confirmIncident.call(by(ann), { number: leak });
  const id = await plan([calm.id, leaked.id]);
  const begun = await startPlanKey.call(by(ann), { planId: id, keyId: calm.id });
  expect(begun).toMatchObject({ outcome: "opened", name: calm.name });
  expect(await startPlanKey.call(by(ann), { planId: id, keyId: leaked.id })).toMatchObject({
    outcome: "already_open",
    number: leak,
  });
  const found = await read(id);
  expect(found.progress).toEqual({ keys: 2, begun: 2, dead: 0, done: 0 });
  expect(Object.fromEntries(found.rows.map(({ key, stand }) => [key.id, stand]))).toEqual({
    [calm.id]: "in_hand",
    [leaked.id]: "leaked",
  });
  const again = startPlanKey.call(by(ann), { planId: id, keyId: calm.id });
  await expect(again).rejects.toMatchObject({ code: "wrong_state" });
  await callOffRotation.call(by(ann), { number: begun.number, reason: "Once more from the top." });
  const second = await startPlanKey.call(by(ann), { planId: id, keyId: calm.id });
  expect(second.number).not.toBe(begun.number);
});

test("two people who begin the same key begin it once", async () => {
  const key = await inventory.key();
  const id = await plan([key.id]);
  const ben = await member("responder");
  const both = await Promise.allSettled(
    [ann, ben].map((actor) => startPlanKey.call(by(actor), { planId: id, keyId: key.id })),
  );
  expect(both.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "fulfilled",
    "rejected",
  ]);
  expect(await db.incident.count({ where: { keyId: key.id } })).toBe(1);
});

test("the calendar has late keys, months and what was begun", async () => {
  const team = await inventory.team();
  const of = { ownerTeamId: team.id };
  const [late, soon, begun] = [
    await inventory.key(of),
    await inventory.key(of),
    await inventory.key(of),
  ];
  const { year, after } = yearAfter();
  await db.key.update({ where: { id: late.id }, data: { rotateBy: day("2020-01-31") } });
  await db.key.update({ where: { id: soon.id }, data: { rotateBy: after } });
  const id = await plan([begun.id], { until: `${year}-12-31` });
  await startPlanKey.call(by(ann), { planId: id, keyId: begun.id });
  const calendar = await listRotations.call(await asRole("owner"), of);
  expect(calendar.late.map(({ key }) => key.id)).toEqual([late.id]);
  expect(calendar.months.map(({ month, rows }) => [month, rows.map(({ key }) => key.id)])).toEqual([
    [`${year}-02`, [soon.id]],
    [`${year}-12`, [begun.id]],
  ]);
  // Whoever owns none of its services is told how far it is, not which incident it is.
  expect(calendar.open).toMatchObject([
    { key: { id: begun.id }, stand: "in_hand", incident: null },
  ]);
  expect((await listRotations.call(by(ann), of)).open).toMatchObject([
    { incident: { number: expect.any(Number) } },
  ]);
});

test("a plan is edited by one at a time, and an ended one not at all", async () => {
  const id = await plan([]);
  const edit = { id, name: "Renamed", from: "2026-10-01", until: "2027-01-31" };
  await updateRotationPlan.call(by(ann), { ...edit, version: 0 });
  const team = await inventory.team();
  await expect(
    updateRotationPlan.call(by(ann), { ...edit, version: 0, teamId: team.id }),
  ).rejects.toMatchObject({
    code: "conflict",
    details: { conflict: { fields: { teamId: { yours: team.name, theirs: "", value: "" } } } },
  });
  await archiveRotationPlan.call(by(ann), { id, version: 1 });
  const key = await inventory.key();
  for (const work of [
    () => updateRotationPlan.call(by(ann), { ...edit, version: 2 }),
    () => addPlanKeys.call(by(ann), { planId: id, keyIds: [key.id] }),
    () => archiveRotationPlan.call(by(ann), { id, version: 2 }),
  ]) {
    await expect(work()).rejects.toMatchObject({ code: "wrong_state" });
  }
});

test.each([
  ["no name", { name: " " }, "name"],
  ["an end before its beginning", { until: "2026-09-30" }, "until"],
  ["no date", { from: "soon" }, "from"],
  ["a team that is not there", { teamId: newId() }, "teamId"],
])("%s is refused, and the field named", async (_what, wrong, field) => {
  await expect(plan([], wrong)).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { [field]: expect.any(String) } },
  });
});

test.each(["owner", "auditor"] as const)("the role %s plans nothing", async (role) => {
  await expect(
    createRotationPlan.call(await asRole(role), {
      name: "p",
      from: "2026-10-01",
      until: "2026-12-31",
    }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

/** A year that has not begun by the test's clock. */
function yearAfter() {
  const year = installation.clock.now().getUTCFullYear() + 1;
  return { year, after: day(`${year}-02-15`) };
}
