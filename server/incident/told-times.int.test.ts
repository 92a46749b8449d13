import { beforeAll, describe, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { markDeployed } from "@/server/cutover/mark-deployed";
import { markTold } from "@/server/cutover/mark-told";
import { reportBroken } from "@/server/cutover/report-broken";
import { rollBack } from "@/server/cutover/roll-back";
import { addEvidence } from "@/server/evidence/add-evidence";
import { addFence } from "@/server/incident/add-fence";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { containNow } from "@/server/incident/contain-now";
import { correctExposure } from "@/server/incident/correct-exposure";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { attributeUse } from "@/server/key-version/attribute-use";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { observeDeath } from "@/server/key-version/observe-death";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordUse } from "@/server/key-version/record-use";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { setStored } from "@/server/key-version/set-stored";
import { switchOn } from "@/server/key-version/switch-on";
import { completeStep } from "@/server/step/complete-step";
import { activeLeaks, freshDigest } from "@/server/testing/active-leak";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by } = installation;
const leaks = activeLeaks(installation);
const { active, prove } = leaks;

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});

const room = (number: number) => leaks.room(ann, number);
const row = (number: number, name: string) => leaks.row(ann, { number, name });
const ago = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000);
const verdict = (number: number, more: Record<string, unknown>) =>
  recordVerdict.call(by(ann), { number, fromPlace: "laptop", ...more });
const refused = { verdict: "dead", providerError: "401 invalid token" };

describe("an act entered late takes back nothing newer", () => {
  test("an older roll-back, or an older report, leaves the newer one standing", async () => {
    const { number, production } = await active(ann);
    const name = "checkout-api";
    const cutoverId = await prove(ann, { number, name, environmentId: production.id });
    clock.advance({ minutes: 10 });
    for (const [setBack, word] of [
      [rollBack, "set back"],
      [reportBroken, "set back"],
    ] as const) {
      clock.advance({ minutes: 1 });
      await prove(ann, { number, name, environmentId: production.id });
      clock.advance({ minutes: 1 });
      await setBack.call(by(ann), { cutoverId, reason: "It failed." });
      expect(await leaks.productionBlockers(ann, number)).toHaveLength(2);
      await setBack.call(by(ann), { cutoverId, reason: "Once before.", happenedAt: ago(30) });
      const blockers = await leaks.productionBlockers(ann, number);
      expect(blockers).toHaveLength(2);
      expect(blockers.map(({ sentence }) => sentence).join(" ")).toContain(word);
    }
  });

  test("an older switching on or off is refused where something newer says otherwise", async () => {
    const { number } = await active(ann);
    clock.advance({ hours: 1 });
    const fieldRefused = { details: { fields: { happenedAt: expect.any(String) } } };
    const off = (minutes: number) =>
      observeDeath.call(by(ann), {
        number,
        state: "disabled",
        happenedAt: ago(minutes),
        how: "In the console.",
      });
    const on = (minutes: number) =>
      switchOn.call(by(ann), { number, happenedAt: ago(minutes), reason: "By mistake." });
    await off(30);
    await expect(on(31)).rejects.toMatchObject(fieldRefused);
    await on(20);
    await expect(off(25)).rejects.toMatchObject(fieldRefused);
    expect(await room(number)).toMatchObject({ old: { state: "live" }, deactivatedThrough: null });
    await off(10);
    // A check from before is kept, and moves nothing.
    await verdict(number, { verdict: "live", happenedAt: ago(15) });
    expect(await room(number)).toMatchObject({
      old: { state: "disabled" },
      containedAt: ago(10).toISOString(),
    });
  });

  test("a key that died before anybody found it is dead from then on", async () => {
    const { number } = await openLeak(by(ann));
    const happenedAt = ago(60);
    await observeDeath.call(by(ann), { number, state: "dead", happenedAt, how: "It expired." });
    expect(await room(number)).toMatchObject({
      old: { state: "dead" },
      containedAt: happenedAt.toISOString(),
      exposure: { liveSince: null },
    });
  });

  test("revoking what was contained before keeps how and when it ended", async () => {
    const { number } = await active(ann);
    await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
    const ended = await db.incident.findUniqueOrThrow({ where: { number } });
    clock.advance({ minutes: 5 });
    await observeDeath.call(by(ann), {
      number,
      state: "dead",
      happenedAt: clock.now(),
      how: "The provider deleted it.",
    });
    const after = await db.incident.findUniqueOrThrow({ where: { number } });
    expect(after.keyState).toBe("dead");
    for (const column of ["deactivatedAt", "deactivatedThrough", "unmetAtDeath"] as const) {
      expect(after[column]).toEqual(ended[column]);
    }
    await expect(
      containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" }),
    ).rejects.toMatchObject({ code: "wrong_state" });
    expect((await room(number)).old.state).toBe("dead");
  });

  test("refusals said to be older than the death prove nothing", async () => {
    const { number } = await active(ann);
    await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
    for (const minutes of [90, 45, 5]) {
      await verdict(number, { ...refused, happenedAt: ago(minutes) });
    }
    expect((await room(number)).death).toMatchObject({ proven: false, refusals: 0 });
  });
});

describe("nothing is told of the future, or of a key that was not there", () => {
  test("each time that a person may say", async () => {
    const { number, production } = await active(ann);
    const future = new Date(clock.now().getTime() + 60_000);
    const { cutoverId } = await row(number, "checkout-api");
    const step = (await room(number)).investigate.steps[0];
    await addEvidence.call(by(ann), { number, stepId: step?.id, note: "Read the log." });
    const ann_ = by(ann);
    const attempts = [
      addFence.call(ann_, { number, what: "Allow list", mayHit: "Nobody", since: future }),
      completeStep.call(ann_, { number, stepId: step?.id, happenedAt: future }),
      setStored.call(ann_, { number, storedIn: "vault secret/x", storedAt: future }),
      markTold.call(ann_, { cutoverId, via: "chat", happenedAt: future }),
      markDeployed.call(ann_, { cutoverId, happenedAt: future }),
      deactivateVersion.call(ann_, { number, act: "disable", happenedAt: future }),
      containNow.call(ann_, {
        number,
        acknowledged: "on",
        switchedOff: "on",
        happenedAt: future,
      }),
      recordUse.call(ann_, { number, success: true, happenedAt: future }),
      verdict(number, { ...refused, happenedAt: future }),
      prove(ann, {
        number,
        name: "checkout-api",
        environmentId: production.id,
        happenedAt: future,
      }),
    ];
    for (const result of await Promise.allSettled(attempts)) {
      expect(result).toMatchObject({ status: "rejected" });
      const { code } = (result as PromiseRejectedResult).reason as { code: string };
      expect(["invalid_input", "gate_closed"]).toContain(code);
    }
  });

  test("the new key is not seen, tried or stored before the leak was found", async () => {
    const { number, production } = await active(ann);
    const before = ago(60);
    const attempts = [
      () => setStored.call(by(ann), { number, storedIn: "vault secret/x", storedAt: before }),
      () => verdict(number, { version: "new", verdict: "live", happenedAt: before }),
      () =>
        prove(ann, {
          number,
          name: "checkout-api",
          environmentId: production.id,
          happenedAt: before,
        }),
      () =>
        correctExposure.call(by(ann), { number, since: clock.now(), reason: "Pushed just now." }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "invalid_input" });
    }
    await expect(
      verdict(number, { verdict: "live", environmentId: crypto.randomUUID() }),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("what a log shows", () => {
  test("a use of the old key by a consumer contradicts its proof, however strong", async () => {
    const { number, production } = await active(ann);
    const name = "checkout-api";
    await prove(ann, { number, name, environmentId: production.id });
    const { consumerId } = await row(number, name);
    clock.advance({ minutes: 5 });
    await recordUse.call(by(ann), { number, success: true, happenedAt: ago(1) });
    const [use] = await db.useObservation.findMany({ orderBy: { id: "desc" }, take: 1 });
    const attribute = (to: string) =>
      attributeUse.call(by(ann), { number, useId: use?.id, consumerId: to });
    await attribute(consumerId);
    const blockers = await leaks.productionBlockers(ann, number);
    expect(blockers).toHaveLength(2);
    expect(blockers[0]?.sentence).toContain("seen with another key");
    // Giving the use to somebody else takes nothing back.
    const other = await row(number, "billing-cron");
    await expect(attribute(other.consumerId)).rejects.toMatchObject({ code: "wrong_state" });
    await prove(ann, { number, name, environmentId: production.id });
    expect(await leaks.productionBlockers(ann, number)).toHaveLength(1);
  });

  test("a consumer seen with a key that nobody could name is not moved", async () => {
    const { number, production } = await active(ann);
    const name = "checkout-api";
    await prove(ann, { number, name, environmentId: production.id });
    clock.advance({ minutes: 1 });
    await prove(ann, { number, name, environmentId: production.id, seen: "other" });
    expect(await leaks.productionBlockers(ann, number)).toHaveLength(2);
  });

  test("a new key that was refused is not proved; a try that did not get through says nothing", async () => {
    const { number } = await active(ann);
    const live = async () => (await room(number)).replacement?.provedLive;
    await verdict(number, { version: "new", verdict: "live" });
    await verdict(number, { version: "new", verdict: "blocked" });
    expect(await live()).toBe(true);
    await verdict(number, { version: "new", ...refused });
    expect(await live()).toBe(false);
  });

  test("a dismissed value that is found live comes back", async () => {
    const { number } = await openLeak(by(ann));
    await dismissIncident.call(by(ann), { number, resolution: "false_positive" });
    await verdict(number, { verdict: "live" });
    expect(await room(number)).toMatchObject({ state: "triage", old: { state: "live" } });
  });

  test("a honeytoken that is used opens its incident", async () => {
    const { number, key } = await leaks.leak(ann);
    await db.key.update({ where: { id: key.id }, data: { kind: "honeytoken" } });
    await recordUse.call(by(ann), { number, success: true, happenedAt: clock.now() });
    expect(await room(number)).toMatchObject({ state: "active", severity: { value: "critical" } });
  });
});

test("a second new key takes the place of the first only when it says so", async () => {
  const { number } = await active(ann);
  const record = (more: Record<string, unknown>) =>
    recordReplacement.call(by(ann), { number, digest: freshDigest(), ...more });
  await expect(record({})).rejects.toMatchObject({ code: "conflict" });
  const first = (await room(number)).replacement;
  await record({ replaces: first?.id });
  await expect(record({ replaces: first?.id })).rejects.toMatchObject({ code: "conflict" });
});

test("contain now in two steps leaves one signature to review", async () => {
  const { number } = await leaks.leak(ann);
  await containNow.call(by(ann), { number, acknowledged: "on" });
  await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
  expect((await room(number)).reviews).toHaveLength(1);
  await expect(confirmIncident.call(by(ann), { number })).rejects.toMatchObject({
    code: "wrong_state",
  });
});
