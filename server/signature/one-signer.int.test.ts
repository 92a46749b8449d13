import { beforeAll, describe, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { addConsumer } from "@/server/consumer/add-consumer";
import { confirmConsumer } from "@/server/consumer/confirm-consumer";
import { answerHunt } from "@/server/hunt/answer-hunt";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { switchOn } from "@/server/key-version/switch-on";
import { updateEnvironment } from "@/server/environment/update-environment";
import { requestInventoryNone } from "@/server/signature/request-inventory-none";
import { requestLowering } from "@/server/signature/request-lowering";
import { requestOverride } from "@/server/signature/request-override";
import { requestUnknownMayBreak } from "@/server/signature/request-unknown-may-break";
import { refuseRequest } from "@/server/signature/refuse-request";
import { reviewSignature } from "@/server/signature/review-signature";
import { signEmergency } from "@/server/signature/sign-emergency";
import { signRequest } from "@/server/signature/sign-request";
import { activeLeaks } from "@/server/testing/active-leak";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock, member, by, asRole } = installation;
const leaks = activeLeaks(installation);
const { active, askWaiver, shownOf } = leaks;

let ann: MemberActor;
let ben: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
  ben = await member("admin", { name: "Ben" });
});

const alone = async (requestId: string) =>
  signEmergency.call(by({ ...ann, authenticatedAt: clock.now() }), {
    requestId,
    shown: await shownOf(requestId),
  });
const second = async (requestId: string) =>
  signRequest.call(by(ben), { requestId, shown: await shownOf(requestId) });
const blocked = async (number: number) => (await leaks.productionBlockers(ann, number)).length;
const override = async (number: number, reason = "The vendor ends it tonight.") =>
  (
    await requestOverride.call(by(ann), {
      number,
      reason,
      shown: (await leaks.room(ann, number)).gate.shown,
    })
  ).requestId;

describe("signing alone waits for an answer", () => {
  test("a refusal is an answer: asking again waits anew", async () => {
    const { number } = await active(ann);
    const first = await askWaiver(ann, { number, name: "billing-cron" });
    clock.advance({ minutes: 6 });
    await refuseRequest.call(by(ben), { requestId: first.requestId, reason: "It still runs." });
    const again = await askWaiver(ann, { number, name: "billing-cron" });
    await expect(alone(again.requestId)).rejects.toThrow(/5 minutes/);
    expect(await blocked(number)).toBe(2);
  });

  test("a refusal between two renewals is not forgotten either", async () => {
    const { number, key, production } = await active(ann);
    await override(number);
    const late = await leaks.inventory.service({ name: `late-${key.name}` });
    await addConsumer.call(by(ann), {
      keyId: key.id,
      serviceId: late.id,
      environmentId: production.id,
    });
    const renewed = await override(number);
    clock.advance({ minutes: 6 });
    await refuseRequest.call(by(ben), { requestId: renewed, reason: "No." });
    await expect(alone(await override(number))).rejects.toThrow(/5 minutes/);
  });

  test("a voided signature is an answer too", async () => {
    const { number } = await active(ann);
    const first = await askWaiver(ann, { number, name: "billing-cron" });
    clock.advance({ minutes: 6 });
    await alone(first.requestId);
    expect(await blocked(number)).toBe(1);
    const signature = await db.signature.findFirstOrThrow({
      where: { requestId: first.requestId },
    });
    await reviewSignature.call(by(ben), {
      signatureId: signature.id,
      outcome: "void",
      reason: "It still runs.",
    });
    expect(await blocked(number)).toBe(2);
    const again = await askWaiver(ann, { number, name: "billing-cron" });
    await expect(alone(again.requestId)).rejects.toThrow(/5 minutes/);
  });

  test("another question is a new one, although its consumer is the same", async () => {
    const { number } = await active(ann);
    const until = new Date(clock.now().getTime() + 3_600_000);
    await askWaiver(ann, { number, name: "billing-cron", kind: "may_stop_until", until });
    clock.advance({ minutes: 6 });
    const gone = await askWaiver(ann, { number, name: "billing-cron", kind: "gone" });
    await expect(alone(gone.requestId)).rejects.toThrow(/5 minutes/);
  });

  test("the same question renewed keeps its first time", async () => {
    const { number } = await active(ann);
    await askWaiver(ann, { number, name: "billing-cron" });
    clock.advance({ minutes: 6 });
    const again = await askWaiver(ann, { number, name: "billing-cron", reason: "Removed in May." });
    await alone(again.requestId);
    expect(await blocked(number)).toBe(1);
  });
});

describe("a signature is on the facts that were shown", () => {
  test("a waiver of a test service does not waive the production that it became", async () => {
    const { number, staging } = await active(ann);
    const asked = await askWaiver(ann, { number, name: "preview" });
    await second(asked.requestId);
    expect((await leaks.row(ann, { number, name: "preview" })).state).toBe("waived");
    await updateEnvironment.call(by(ann), {
      id: staging.id,
      version: staging.version,
      name: staging.name,
      production: "yes",
    });
    expect(await blocked(number)).toBe(3);
    // And it may be asked again, for what it is now.
    const again = await askWaiver(ann, { number, name: "preview" });
    await second(again.requestId);
    expect(await blocked(number)).toBe(2);
  });

  test("nobody signs alone what has changed since it was asked", async () => {
    const { number, staging } = await active(ann);
    const asked = await askWaiver(ann, { number, name: "preview" });
    await updateEnvironment.call(by(ann), {
      id: staging.id,
      version: staging.version,
      name: staging.name,
      production: "unknown",
    });
    clock.advance({ minutes: 6 });
    await expect(alone(asked.requestId)).rejects.toMatchObject({ code: "conflict" });
    await expect(second(asked.requestId)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a waiver that has run out is asked again", async () => {
    const { number } = await active(ann);
    const until = new Date(clock.now().getTime() + 3_600_000);
    const ask = (to: Date) =>
      askWaiver(ann, { number, name: "billing-cron", kind: "may_stop_until", until: to });
    await second((await ask(until)).requestId);
    expect(await blocked(number)).toBe(1);
    await expect(ask(until)).rejects.toThrow(/signed already/);
    clock.advance({ hours: 1 });
    expect(await blocked(number)).toBe(2);
    await second((await ask(new Date(clock.now().getTime() + 3_600_000))).requestId);
    expect(await blocked(number)).toBe(1);
  });

  test("what may break is signed for the places that were not known then", async () => {
    const { number } = await active(ann, { visibility: "public" });
    await answerHunt.call(by(ann), { number, place: "partners", answer: "no" });
    const { requestId } = await requestUnknownMayBreak.call(by(ann), {
      number,
      reason: "Nobody can tell.",
    });
    await second(requestId);
    const hunts = async () =>
      (await leaks.room(ann, number)).gate.blockers.filter(({ kind }) => kind === "hunt_unknown");
    expect(await hunts()).toEqual([]);
    await answerHunt.call(by(ann), { number, place: "partners", answer: "unknown" });
    expect(await hunts()).toMatchObject([{ subjectId: "partners" }]);
    const again = await requestUnknownMayBreak.call(by(ann), { number, reason: "Nor this." });
    await second(again.requestId);
    expect(await hunts()).toEqual([]);
  });

  test("an override serves one death: a key that works again is asked for again", async () => {
    const { number } = await active(ann);
    await second(await override(number));
    await deactivateVersion.call(by(ann), { number, act: "disable" });
    clock.advance({ minutes: 1 });
    await switchOn.call(by(ann), { number, reason: "The checkout broke." });
    await expect(deactivateVersion.call(by(ann), { number, act: "disable" })).rejects.toMatchObject(
      { code: "gate_closed" },
    );
    await second(await override(number, "It is mended."));
    await deactivateVersion.call(by(ann), { number, act: "disable" });
  });
});

describe("lowering", () => {
  const lower = async (number: number, to: Record<string, unknown>) => {
    const { cutoverId } = await leaks.row(ann, { number, name: "billing-cron" });
    return requestLowering.call(by(ann), { cutoverId, reason: "A demo.", to });
  };

  test("voided by the review, it holds the row to what it was", async () => {
    const { number } = await active(ann);
    const { requestId } = await lower(number, { production: false });
    clock.advance({ minutes: 6 });
    await alone(requestId);
    expect(await blocked(number)).toBe(1);
    const { id } = await db.signature.findFirstOrThrow({ where: { requestId } });
    await reviewSignature.call(by(ben), {
      signatureId: id,
      outcome: "void",
      reason: "It is production.",
    });
    expect(await blocked(number)).toBe(2);
    expect(await leaks.row(ann, { number, name: "billing-cron" })).toMatchObject({
      production: true,
    });
  });

  test("holds through a mere confirmation, and ends with a new word of the inventory", async () => {
    const { number, production } = await active(ann);
    await second((await lower(number, { production: false })).requestId);
    await second((await lower(number, { tier: 4 })).requestId);
    const row = () => leaks.row(ann, { number, name: "billing-cron" });
    const { consumerId } = await row();
    await confirmConsumer.call(by(ann), { id: consumerId });
    expect(await row()).toMatchObject({ production: false, tier: 4 });
    await updateEnvironment.call(by(ann), {
      id: production.id,
      version: production.version,
      name: production.name,
      production: "unknown",
    });
    expect(await row()).toMatchObject({ production: true, tier: 4 });
  });

  test("asks for less, or is refused", async () => {
    const { number } = await active(ann);
    await expect(lower(number, { tier: 1 })).rejects.toMatchObject({ code: "wrong_state" });
  });
});

describe("who asks, and where", () => {
  test("an owner asks for an own service, never for the whole incident", async () => {
    const { number, team } = await active(ann);
    const owner = await asRole("owner", { teamIds: [team.id] });
    const shown = (await leaks.room(ann, number)).gate.shown;
    const reason = "Because.";
    for (const attempt of [
      requestOverride.call(owner, { number, reason, shown }),
      requestInventoryNone.call(owner, { number, reason }),
      requestUnknownMayBreak.call(owner, { number, reason }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("a closed incident takes no signature, and its questions are closed with it", async () => {
    const { number } = await active(ann);
    const asked = await askWaiver(ann, { number, name: "billing-cron" });
    await dismissIncident.call(by(ann), {
      number,
      resolution: "test_credential",
      liveness: "live",
    });
    const request = await db.signatureRequest.findUniqueOrThrow({ where: { id: asked.requestId } });
    expect(request.state).toBe("voided");
    await expect(second(asked.requestId)).rejects.toMatchObject({ code: "wrong_state" });
  });
});
