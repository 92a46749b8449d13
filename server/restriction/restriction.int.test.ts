import { beforeEach, describe, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { assignLead } from "@/server/incident/assign-lead";
import { getRoom } from "@/server/incident/get-room";
import { listNotices } from "@/server/notice/list-notices";
import { breakGlass } from "@/server/restriction/break-glass";
import { restrictIncident } from "@/server/restriction/restrict-incident";
import { shareIncident } from "@/server/restriction/share-incident";
import { unrestrictIncident } from "@/server/restriction/unrestrict-incident";
import { unshareIncident } from "@/server/restriction/unshare-incident";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, clock, member } = installation;
const reason = "It may be one of us.";

let ann: MemberActor;
let ben: MemberActor;
let eve: MemberActor;
let root: MemberActor;
let other: MemberActor;
let number: number;
let incidentId: string;
beforeEach(async () => {
  [ann, ben, eve] = [
    await member("responder"),
    await member("responder"),
    await member("responder"),
  ];
  [root, other] = [await member("admin"), await member("admin")];
  ({ number, incidentId } = await openLeak(by(ann)));
  await assignLead.call(by(eve), { number, memberId: ann.id });
});

const sees = (actor: MemberActor) =>
  getRoom.call(by(actor), { number }).then(
    () => true,
    (error: { code: string }) => error.code !== "not_found",
  );
const restrict = (more: Record<string, unknown> = {}) =>
  restrictIncident.call(by(ben), { number, reason, ...more });
const kinds = async () =>
  (await db.event.findMany({ where: { incidentId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );
const told = async (actor: MemberActor) =>
  (await listNotices.call(by(actor), {})).data.map(({ sentence, text, path }) => ({
    sentence,
    text,
    path,
  }));

describe("restricting", () => {
  test("leaves its lead, whoever restricts and the people named", async () => {
    const auditor = await member("auditor");
    await restrict({ memberIds: [auditor.id] });
    expect(await sees(ann)).toBe(true);
    expect(await sees(ben)).toBe(true);
    expect(await sees(auditor)).toBe(true);
    expect(await sees(eve)).toBe(false);
    expect(await sees(root)).toBe(false);
    expect(await kinds()).toContain("incident.restricted");
    expect(await told(ann)).toContainEqual(
      expect.objectContaining({ sentence: `${ben.name} restricted LEAK-${number} of yours.` }),
    );
    const { restriction } = await getRoom.call(by(ann), { number });
    expect(restriction).toMatchObject({ reason, suspect: null, mayManage: true });
    expect(restriction?.readers.map(({ id, how }) => [id, how])).toEqual([
      [ann.id, "lead"],
      [ben.id, "restricted_it"],
      [auditor.id, "named"],
    ]);
  });

  test("takes the incident from whom it suspects, who can't be let in", async () => {
    await restrict({ suspectId: ann.id });
    expect(await sees(ann)).toBe(false);
    expect(await db.incident.findUnique({ where: { id: incidentId } })).toMatchObject({
      leadId: null,
    });
    await expect(shareIncident.call(by(ben), { number, memberId: ann.id })).rejects.toMatchObject({
      details: { fields: { memberId: expect.stringMatching(/suspects/) } },
    });
    await db.incident.update({ where: { id: incidentId }, data: { leadId: ann.id } });
    expect(await sees(ann)).toBe(false);
  });

  test.each([
    ["suspectId", () => ({ suspectId: ben.id })],
    ["suspectId", () => ({ suspectId: incidentId })],
    ["memberIds", () => ({ memberIds: [incidentId] })],
    ["memberIds", () => ({ memberIds: [eve.id], suspectId: eve.id })],
    ["reason", () => ({ reason: "" })],
  ])("names the field %s", async (field, more) => {
    await expect(restrict(more())).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { [field]: expect.any(String) } },
    });
    expect(await sees(eve)).toBe(true);
  });

  test("is done once, by admins and responders", async () => {
    await restrict();
    await expect(restrict()).rejects.toMatchObject({ code: "wrong_state" });
    for (const role of ["owner", "auditor"] as const) {
      await expect(
        restrictIncident.call(await installation.asRole(role), { number, reason }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("letting in and taking out", () => {
  test("somebody in, out again, and everybody in", async () => {
    await restrict();
    await shareIncident.call(by(ann), { number, memberId: eve.id });
    expect(await sees(eve)).toBe(true);
    expect(await told(eve)).toContainEqual(
      expect.objectContaining({ sentence: `${ann.name} let you see LEAK-${number}.` }),
    );
    await unshareIncident.call(by(ben), { number, memberId: eve.id });
    expect(await sees(eve)).toBe(false);
    expect(await told(eve)).toEqual([]);
    await unrestrictIncident.call(by(ann), { number, reason });
    expect(await sees(eve)).toBe(true);
    expect(await kinds()).toEqual(
      expect.arrayContaining(["incident.shared", "incident.unshared", "incident.unrestricted"]),
    );
    await restrict();
    expect(await sees(eve)).toBe(false);
  });

  test("whoever is only named lets nobody in, and gives nobody outside work", async () => {
    await restrict({ memberIds: [eve.id] });
    for (const act of [
      () => shareIncident.call(by(eve), { number, memberId: root.id }),
      () => unshareIncident.call(by(eve), { number, memberId: ann.id }),
      () => unrestrictIncident.call(by(eve), { number, reason }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(assignLead.call(by(eve), { number, memberId: root.id })).rejects.toMatchObject({
      details: { fields: { memberId: expect.stringMatching(/restricted/) } },
    });
  });

  test("wrong states and people are told", async () => {
    await expect(shareIncident.call(by(ann), { number, memberId: eve.id })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await restrict();
    for (const memberId of [ann.id, ben.id]) {
      const field = { details: { fields: { memberId: expect.any(String) } } };
      await expect(shareIncident.call(by(ann), { number, memberId })).rejects.toMatchObject(field);
      await expect(unshareIncident.call(by(ann), { number, memberId })).rejects.toMatchObject(
        field,
      );
    }
    await expect(unshareIncident.call(by(ann), { number, memberId: eve.id })).rejects.toMatchObject(
      {
        code: "wrong_state",
      },
    );
  });
});

describe("breaking the glass", () => {
  const smash = (actor: MemberActor, of = number) =>
    breakGlass.call(by(actor), { number: of, reason: "The pager rings." });

  test("lets an admin in for an hour; its people and the other admins are told", async () => {
    await restrict();
    await smash(root);
    expect(await sees(root)).toBe(true);
    expect(await kinds()).toContain("incident.glass_broken");
    const sentence = `${root.name} broke the glass of LEAK-${number}, for an hour.`;
    const text = "The pager rings.";
    const path = `/incidents/${number}`;
    expect(await told(ann)).toContainEqual({ sentence, text, path });
    expect(await told(ben)).toContainEqual({ sentence, text, path });
    expect(await told(other)).toContainEqual({ sentence, text, path: null });
    expect(await sees(other)).toBe(false);
    await expect(smash(root)).rejects.toMatchObject({ code: "wrong_state" });

    clock.advance({ minutes: 59 });
    expect(await sees(root)).toBe(true);
    clock.advance({ minutes: 1 });
    expect(await sees(root)).toBe(false);
  });

  test("its people may throw the admin out before", async () => {
    await restrict();
    await smash(root);
    await unshareIncident.call(by(ann), { number, memberId: root.id });
    expect(await sees(root)).toBe(false);
  });

  test("asks for the password before it looks", async () => {
    await restrict();
    const stale = { ...root, authenticatedAt: new Date(clock.now().getTime() - 6 * 60_000) };
    for (const of of [number, 999_999]) {
      await expect(smash(stale, of)).rejects.toMatchObject({ code: "reauthentication_needed" });
    }
    expect(await sees(root)).toBe(false);
  });

  test("is an admin's, and nothing for one whom it suspects", async () => {
    await restrict({ suspectId: root.id });
    await expect(smash(eve)).rejects.toMatchObject({ code: "forbidden" });
    await expect(smash(root)).rejects.toMatchObject({
      code: "not_found",
      message: `There is no LEAK-${number}.`,
    });
    await smash(other);
    expect(await told(root)).toEqual([]);
  });

  test("where nothing is restricted there is no glass", async () => {
    await expect(smash(root)).rejects.toMatchObject({ code: "wrong_state" });
    await expect(smash(root, 999_999)).rejects.toMatchObject({ code: "not_found" });
  });
});
