import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { assignOnCall } from "@/server/custody/assign-on-call";
import { readOnCall } from "@/server/custody/read-on-call";
import { setCustody } from "@/server/custody/set-custody";
import { setDiesBy } from "@/server/custody/set-dies-by";
import { setOnCall } from "@/server/custody/set-on-call";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { planGap } from "@/server/incident/plan-gap";
import { setSeverity } from "@/server/incident/set-severity";
import { settleAllDue } from "@/server/jobs/settle-all-due";
import { claimKey } from "@/server/key/claim-key";
import { readRoom, testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by, asRole, asJob } = installation;
const { leak, inventory } = testBoard(installation);

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});
const room = (number: number) => readRoom(by(ann), number);
const stepKeys = async (number: number) =>
  (await room(number)).phases.flatMap(({ steps }) => steps.map(({ key }) => key));

describe("a key that nobody claimed", () => {
  test("asks first whose it is, with reasons, and is claimed in one press", async () => {
    const { number } = await openLeak(by(ann));
    await confirmIncident.call(by(ann), { number });
    const team = await inventory.team();
    const service = await inventory.service({ ownerTeamId: team.id });
    await db.service.update({
      where: { id: service.id },
      data: { repository: "https://git.example.test/example/shop.git" },
    });
    const before = await room(number);
    expect(before.nextStep).toMatchObject({ key: "name_key", title: "Whose is it?" });
    expect(before.suggestions).toEqual([
      {
        team: { id: team.id, name: team.name },
        reasons: [`Owns ${service.name}, built from example/shop.`],
      },
    ]);
    await claimKey.call(by(ann), { id: before.key.id, ownerTeamId: team.id });
    const after = await room(number);
    expect(after.key).toMatchObject({ custody: "ours", claimed: true, ownerTeam: team.name });
    expect(after.suggestions).toEqual([]);
    expect(after.nextStep?.key).not.toBe("name_key");
  });
});

describe("on-call", () => {
  const settle = () => settleAllDue(asJob("settle_due"));

  test("answers for a critical key after a quarter of an hour, and is told", async () => {
    const admin = await asRole("admin");
    const onCall = await member("responder", { name: "Otto" });
    const { number, incidentId } = await openLeak(by(ann));
    await setSeverity.call(by(ann), { number, severity: "critical" });
    clock.advance({ minutes: 20 });
    await settle();
    expect((await room(number)).recordOwner).toBeNull();

    const { version } = await readOnCall.call(admin, {});
    await setOnCall.call(admin, { version, memberId: onCall.id });
    await settle();
    expect((await room(number)).recordOwner).toEqual({
      name: "Otto",
      since: clock.now().toISOString(),
    });
    const events = { kind: "incident.on_call_assigned", incidentId };
    expect(await db.event.count({ where: events })).toBe(1);
    expect(await db.notice.count({ where: { memberId: onCall.id, ...events } })).toBe(1);
    await settle();
    expect(await db.event.count({ where: events })).toBe(1);

    const team = await inventory.team();
    const { key } = await room(number);
    await claimKey.call(by(ann), { id: key.id, ownerTeamId: team.id });
    expect((await room(number)).recordOwner).toBeNull();
  });

  test("is all of a team, and each of its people is told", async () => {
    const team = await inventory.team();
    const of = { teamIds: [team.id] };
    const people = [await member("responder", of), await member("owner", of)];
    const gone = await member("responder", of);
    await db.member.update({ where: { id: gone.id }, data: { archivedAt: clock.now() } });
    const { number, incidentId } = await openLeak(by(ann));
    await setSeverity.call(by(ann), { number, severity: "critical" });
    const admin = await asRole("admin");
    const { version } = await readOnCall.call(admin, {});
    await setOnCall.call(admin, { version, teamId: team.id });
    clock.advance({ minutes: 16 });
    const answer = await assignOnCall.call(asJob("settle_due"), { incidentId });
    expect(answer).toEqual({ assigned: true });
    const told = await db.notice.findMany({
      where: { incidentId, kind: "incident.on_call_assigned" },
    });
    expect(told.map(({ memberId }) => memberId).toSorted()).toEqual(
      people.map(({ id }) => id).toSorted(),
    );
  });

  test("does not answer for what is claimed, young, or less than critical", async () => {
    const admin = await asRole("admin");
    const { version } = await readOnCall.call(admin, {});
    await setOnCall.call(admin, { version, memberId: ann.id });
    const claimed = await leak(ann);
    await setSeverity.call(by(ann), { number: claimed.number, severity: "critical" });
    const small = await openLeak(by(ann));
    clock.advance({ minutes: 14 });
    const young = await openLeak(by(ann));
    await setSeverity.call(by(ann), { number: young.number, severity: "critical" });
    clock.advance({ minutes: 14 });
    for (const { incidentId } of [claimed, small, young]) {
      const answer = await assignOnCall.call(asJob("settle_due"), { incidentId });
      expect(answer).toEqual({ assigned: false });
    }
  });

  test("is set by an admin: one person or one team who can act", async () => {
    const admin = await asRole("admin");
    const { version } = await readOnCall.call(admin, {});
    const auditor = await member("auditor");
    const team = await inventory.team();
    await expect(setOnCall.call(by(ann), { version })).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const [input, field] of [
      [{ memberId: auditor.id }, "memberId"],
      [{ memberId: newId() }, "memberId"],
      [{ teamId: newId() }, "teamId"],
      [{ memberId: ann.id, teamId: team.id }, "teamId"],
    ] as const) {
      await expect(setOnCall.call(admin, { version, ...input })).rejects.toMatchObject({
        details: { fields: { [field]: expect.any(String) } },
      });
    }
    await setOnCall.call(admin, { version, teamId: team.id });
    await expect(setOnCall.call(admin, { version })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("how a key is ended", () => {
  test("re-plans what is open and keeps what was done", async () => {
    const { number, key } = await leak(ann);
    await confirmIncident.call(by(ann), { number });
    const done = (await room(number)).phases
      .flatMap(({ steps }) => steps)
      .filter(({ state }) => state === "done")
      .map((step) => step.key);
    expect(done).toContain("confirm_leak");
    await setDiesBy.call(by(ann), { id: key.id, diesBy: "verifiers" });
    const steps = await stepKeys(number);
    expect(steps).toEqual(expect.arrayContaining([...done, "list_verifiers"]));
    expect(steps).not.toContain("match_key");
    await setDiesBy.call(by(ann), { id: key.id, diesBy: "" });
    expect(await stepKeys(number)).toContain("match_key");
    expect(await db.event.count({ where: { kind: "key.dies_by_set", subjectId: key.id } })).toBe(2);
  });

  test("a change is bridged by a gap or a second account", async () => {
    const { number, key } = await leak(ann);
    await confirmIncident.call(by(ann), { number });
    await setDiesBy.call(by(ann), { id: key.id, diesBy: "change" });
    const blocks = async () => (await room(number)).gate.blockers.map(({ kind }) => kind);
    expect(await blocks()).toContain("no_overlap");
    const reason = "A second database user.";
    await planGap.call(by(ann), { number, how: "twin", reason });
    expect(await blocks()).not.toContain("no_overlap");
    expect((await room(number)).answers).toMatchObject({ gapPlanned: false, twinPlanned: true });
  });

  test("is not an auditor's to say, nor of a key that is not there, nor a made-up word", async () => {
    const { key } = await leak(ann);
    await expect(
      setDiesBy.call(await asRole("auditor"), { id: key.id, diesBy: "call" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(setDiesBy.call(by(ann), { id: newId(), diesBy: "call" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(setDiesBy.call(by(ann), { id: key.id, diesBy: "magic" })).rejects.toMatchObject({
      details: { fields: { diesBy: "Choose how it is ended." } },
    });
  });
});

test("custody is said with an event, by who may, and not of an archived key", async () => {
  const { key } = await leak(ann);
  await expect(
    setCustody.call(await asRole("owner"), { id: key.id, custody: "vendor" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await setCustody.call(by(ann), { id: key.id, custody: "vendor", reason: "Their prefix." });
  const event = await db.event.findFirstOrThrow({
    where: { kind: "key.custody_set", subjectId: key.id },
  });
  expect(JSON.parse(event.canonical)).toMatchObject({ data: { from: "ours", to: "vendor" } });
  const old = await inventory.key();
  await db.key.update({ where: { id: old.id }, data: { archivedAt: clock.now() } });
  await expect(setCustody.call(by(ann), { id: old.id, custody: "vendor" })).rejects.toMatchObject({
    code: "wrong_state",
  });
});
