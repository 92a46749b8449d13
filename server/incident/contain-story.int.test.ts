import { beforeAll, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { proveCutover } from "@/server/cutover/prove-cutover";
import { reportBroken } from "@/server/cutover/report-broken";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { containNow } from "@/server/incident/contain-now";
import { resolveIncident } from "@/server/incident/resolve-incident";
import { observeDeath } from "@/server/key-version/observe-death";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordUse } from "@/server/key-version/record-use";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { switchOn } from "@/server/key-version/switch-on";
import { listSignaturesWaiting } from "@/server/signature/list-signatures-waiting";
import { reviewSignature } from "@/server/signature/review-signature";
import { signEmergency } from "@/server/signature/sign-emergency";
import { freshDigest } from "@/server/testing/active-leak";
import { readRoom, rowOf, testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { clock, member, by } = installation;
const { leak } = testBoard(installation);

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});

const room = (number: number) => readRoom(by(ann), number);

async function newKey(number: number): Promise<void> {
  await recordReplacement.call(by(ann), {
    number,
    digest: freshDigest(),
    storedIn: "vault secret/shop#token v2",
  });
}

test("one person at 3 a.m.: contains, waives and closes nothing before the review a day later", async () => {
  const { number, production } = await leak(ann, { visibility: "public" });
  await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
  let now = await room(number);
  expect(now).toMatchObject({
    state: "active",
    doctrine: { signed: "contain_first", signedBy: "Ann" },
    old: { state: "disabled" },
    deactivatedThrough: "contain",
    reviews: [{ signedBy: { name: "Ann" } }],
  });
  expect(now.containedAt).not.toBeNull();
  expect(now.exposure.liveSince).toBeNull();
  expect(now.board.map(({ downSince }) => downSince === null)).toEqual([false, false, false]);
  expect(now.unmetAtDeath.filter(({ kind }) => kind === "production_consumer")).toHaveLength(2);

  await newKey(number);
  clock.advance({ minutes: 5 });
  now = await room(number);
  await proveCutover.call(by(ann), {
    cutoverId: rowOf(now, "checkout-api").cutoverId,
    how: "measured",
    seen: "new",
    environmentId: production.id,
    note: "Attested at boot.",
  });
  const { requestId } = await requestWaiver.call(by(ann), {
    cutoverId: rowOf(now, "billing-cron").cutoverId,
    kind: "gone",
    reason: "Removed last week.",
  });
  const waiting = await listSignaturesWaiting.call(by(ann), {});
  const asked = waiting.find(({ kind }) => kind === "request");
  expect(asked).toMatchObject({ id: requestId, mine: true, may: { sign: false } });
  const shown = asked?.shown;
  // The only approver signs alone at once, with a fresh password.
  await expect(
    signEmergency.call(by({ ...ann, authenticatedAt: new Date(0) }), { requestId, shown }),
  ).rejects.toMatchObject({ code: "reauthentication_needed" });
  await signEmergency.call(by({ ...ann, authenticatedAt: clock.now() }), { requestId, shown });
  await requestWaiver.call(by(ann), {
    cutoverId: rowOf(now, "preview").cutoverId,
    kind: "never_used",
    reason: "Reads nothing from it.",
  });
  now = await room(number);
  expect(now.state).toBe("monitoring");
  expect(now.reviews).toHaveLength(2);

  clock.advance({ hours: 23 });
  for (const { signatureId } of now.reviews) {
    await expect(
      reviewSignature.call(by(ann), { signatureId, outcome: "accept" }),
    ).rejects.toMatchObject({ code: "wrong_state" });
  }
  clock.advance({ days: 8 });
  await expect(resolveIncident.call(by(ann), { number })).rejects.toThrow(/wait for a review/);
  for (const { signatureId } of now.reviews) {
    await reviewSignature.call(by(ann), { signatureId, outcome: "accept" });
  }
  now = await room(number);
  expect(now.reviews).toEqual([]);
  expect(now.closing.blockers.join(" ")).not.toContain("review");
});

test("a key that died outside: not through the gate, and the board is a restoration", async () => {
  const { number } = await leak(ann);
  await confirmIncident.call(by(ann), { number });
  clock.advance({ minutes: 30 });
  await observeDeath.call(by(ann), {
    number,
    state: "dead",
    happenedAt: new Date(clock.now().getTime() - 10 * 60_000),
    how: "Deleted in the console.",
  });
  const now = await room(number);
  expect(now).toMatchObject({ state: "active", deactivatedThrough: "observed" });
  expect(now.unmetAtDeath.length).toBeGreaterThan(0);
  expect(now.board.every(({ downSince }) => downSince !== null)).toBe(true);
});

test("a dead key that works again, is used, or breaks somebody comes back", async () => {
  const { number, production } = await leak(ann);
  await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
  await newKey(number);
  clock.advance({ minutes: 5 });
  let now = await room(number);
  for (const name of ["checkout-api", "billing-cron"]) {
    await proveCutover.call(by(ann), {
      cutoverId: rowOf(now, name).cutoverId,
      how: "measured",
      seen: "new",
      environmentId: production.id,
      note: "Attested at boot.",
    });
  }
  await requestWaiver.call(by(ann), {
    cutoverId: rowOf(now, "preview").cutoverId,
    kind: "gone",
    reason: "No longer deployed.",
  });
  expect((await room(number)).state).toBe("monitoring");

  clock.advance({ minutes: 5 });
  await reportBroken.call(by(ann), {
    cutoverId: rowOf(now, "checkout-api").cutoverId,
    reason: "401 since the deploy.",
  });
  now = await room(number);
  expect(now).toMatchObject({ state: "active" });
  expect(rowOf(now, "checkout-api").downSince).not.toBeNull();
  clock.advance({ minutes: 5 });
  await proveCutover.call(by(ann), {
    cutoverId: rowOf(now, "checkout-api").cutoverId,
    how: "measured",
    seen: "new",
    environmentId: production.id,
    note: "Attested again.",
  });
  expect((await room(number)).state).toBe("monitoring");

  clock.advance({ minutes: 5 });
  await recordUse.call(by(ann), {
    number,
    happenedAt: clock.now(),
    success: true,
    address: "203.0.113.9",
  });
  now = await room(number);
  expect(now).toMatchObject({
    state: "active",
    old: { state: "live" },
    severity: { value: "critical" },
  });
  expect(now.containedAt).toBeNull();

  clock.advance({ minutes: 5 });
  await observeDeath.call(by(ann), {
    number,
    state: "disabled",
    happenedAt: clock.now(),
    how: "Disabled in the console.",
  });
  expect((await room(number)).state).toBe("monitoring");
  clock.advance({ minutes: 5 });
  await switchOn.call(by(ann), { number, reason: "By mistake." });
  expect((await room(number)).state).toBe("active");
  await expect(
    recordVerdict.call(by(ann), { number, verdict: "dead", fromPlace: "laptop" }),
  ).rejects.toMatchObject({ code: "invalid_input" });
});
