import { beforeAll, describe, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { setCustody } from "@/server/custody/set-custody";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { handOverIncident } from "@/server/owner-contact/hand-over-incident";
import { recordContactAttempt } from "@/server/owner-contact/record-contact-attempt";
import { recordOwnerAnswer } from "@/server/owner-contact/record-owner-answer";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by, asRole } = installation;

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});
const room = (number: number) => readRoom(by(ann), number);
const tell = (number: number) =>
  recordContactAttempt.call(by(ann), { number, channel: "email", who: "security@vendor.test" });

/** An active leak of a key that is a vendor's. */
async function vendorsKey() {
  const { number, incidentId } = await openLeak(by(ann));
  await confirmIncident.call(by(ann), { number });
  const { key } = await room(number);
  await setCustody.call(by(ann), { id: key.id, custody: "vendor", reason: "Their prefix." });
  return { number, incidentId, keyId: key.id };
}

describe("a key that is not ours", () => {
  test("has the short checklist, without our gate", async () => {
    const { number, incidentId } = await vendorsKey();
    const now = await room(number);
    expect(now.phases.flatMap(({ steps }) => steps.map(({ key }) => key))).toEqual(
      expect.arrayContaining(["tell_key_owner", "reach_key_owner", "clean_up"]),
    );
    expect(now.phases.flatMap(({ steps }) => steps.map(({ key }) => key))).not.toContain(
      "deactivate_key",
    );
    expect(now.nextStep).toMatchObject({ key: "find_owner" });
    const row = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
    expect(row).toMatchObject({ blockerCount: null, gateOpen: false });
    await expect(deactivateVersion.call(by(ann), { number, act: "revoke" })).rejects.toMatchObject({
      code: "wrong_state",
      message: expect.stringMatching(/not ours/),
    });
  });

  test("is handed over after three dated attempts, and not before", async () => {
    const { number, incidentId } = await vendorsKey();
    await tell(number);
    await tell(number);
    clock.advance({ hours: 2 });
    await tell(number);
    await expect(handOverIncident.call(by(ann), { number })).rejects.toMatchObject({
      code: "wrong_state",
      message: "The owner has not answered: 1 more attempt.",
    });
    clock.advance({ hours: 20 });
    await tell(number);
    expect((await room(number)).handOver).toMatchObject({ attempts: 3, blockers: [] });
    await handOverIncident.call(by(ann), { number, reason: "They do not answer." });
    expect(await room(number)).toMatchObject({ state: "resolved", resolution: "handed_over" });
    const kinds = await db.event.findMany({ where: { incidentId }, select: { kind: true } });
    expect(kinds.filter(({ kind }) => kind === "owner_contact.attempted")).toHaveLength(4);
  });

  test("is handed over once it is acknowledged, and comes back when it is refused", async () => {
    const { number } = await vendorsKey();
    await tell(number);
    await recordOwnerAnswer.call(by(ann), { number, answer: "acknowledged", note: "On it." });
    expect((await room(number)).handOver).toMatchObject({ acknowledged: true, blockers: [] });
    await handOverIncident.call(by(ann), { number });
    clock.advance({ hours: 3 });
    await recordOwnerAnswer.call(by(ann), { number, answer: "refused", note: "Not ours." });
    const now = await room(number);
    expect(now).toMatchObject({ state: "active", resolution: null });
    expect(now.handOver).toMatchObject({ refused: true, attempts: 0 });
    expect(now.handOver?.blockers).not.toEqual([]);
  });

  test("that turns out to be ours gets our checklist, and keeps what was done", async () => {
    const { number, keyId } = await vendorsKey();
    await tell(number);
    await setCustody.call(by(ann), { id: keyId, custody: "ours" });
    const steps = (await room(number)).phases.flatMap((phase) => phase.steps);
    expect(steps.find(({ key }) => key === "tell_key_owner")).toMatchObject({ state: "done" });
    expect(steps.map(({ key }) => key)).toContain("deactivate_key");
    await expect(tell(number)).rejects.toMatchObject({ code: "wrong_state" });
  });
});

describe("refused", () => {
  test("to who may not, in the wrong state, and with bad input", async () => {
    const { number } = await vendorsKey();
    const auditor = await asRole("auditor");
    const input = { number, channel: "email", who: "somebody" };
    await expect(recordContactAttempt.call(auditor, input)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(handOverIncident.call(auditor, { number })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      recordContactAttempt.call(by(ann), { ...input, channel: "" }),
    ).rejects.toMatchObject({ details: { fields: { channel: "Name the channel." } } });
    await expect(
      recordContactAttempt.call(by(ann), { ...input, happenedAt: new Date("2099-01-01") }),
    ).rejects.toMatchObject({ details: { fields: { happenedAt: "That lies in the future." } } });
    await expect(
      recordOwnerAnswer.call(by(ann), { number, answer: "acknowledged" }),
    ).rejects.toMatchObject({ code: "wrong_state" });
  });

  test("for a key whose owner nobody has named", async () => {
    const { number } = await openLeak(by(ann));
    await expect(tell(number)).rejects.toMatchObject({
      message: "Nobody has said yet whose key it is.",
    });
    await expect(handOverIncident.call(by(ann), { number })).rejects.toMatchObject({
      message: expect.stringMatching(/^Say first whose key it is\./),
    });
  });
});
