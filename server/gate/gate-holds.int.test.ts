import { beforeAll, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { archiveConsumer } from "@/server/consumer/archive-consumer";
import { addConsumer } from "@/server/consumer/add-consumer";
import { proveCutover } from "@/server/cutover/prove-cutover";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { updateEnvironment } from "@/server/environment/update-environment";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { setSeverity } from "@/server/incident/set-severity";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { updateService } from "@/server/service/update-service";
import { refuseRequest } from "@/server/signature/refuse-request";
import { requestLowering } from "@/server/signature/request-lowering";
import { requestOverride } from "@/server/signature/request-override";
import { signEmergency } from "@/server/signature/sign-emergency";
import { signRequest } from "@/server/signature/sign-request";
import { withdrawRequest } from "@/server/signature/withdraw-request";
import { freshDigest } from "@/server/testing/active-leak";
import { readRoom, rowOf, testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock, member, by, asRole } = installation;
const { leak, inventory } = testBoard(installation);

let ann: MemberActor;
let ben: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
  ben = await member("admin", { name: "Ben" });
});

async function active() {
  const opened = await leak(ann);
  await confirmIncident.call(by(ann), { number: opened.number });
  await signDoctrine.call(by(ann), {
    number: opened.number,
    doctrine: "rotate_first",
    reason: "Nothing seen.",
  });
  await recordReplacement.call(by(ann), {
    number: opened.number,
    digest: freshDigest(),
    storedIn: "vault secret/shop#token v2",
  });
  clock.advance({ minutes: 2 });
  return opened;
}

const room = (number: number) => readRoom(by(ann), number);
const productionBlockers = async (number: number) =>
  (await room(number)).gate.blockers.filter(({ kind }) => kind === "production_consumer");

test("proved in staging does not count for production, and the gate says so", async () => {
  const { number, staging } = await active();
  const row = rowOf(await room(number), "checkout-api");
  await proveCutover.call(by(ann), {
    cutoverId: row.cutoverId,
    how: "measured",
    seen: "new",
    environmentId: staging.id,
    note: "Attested at boot.",
  });
  const blockers = await productionBlockers(number);
  expect(blockers).toHaveLength(2);
  expect(blockers.map(({ sentence }) => sentence).join(" ")).toContain(
    `was proved in ${staging.name}, not in`,
  );
  await expect(deactivateVersion.call(by(ann), { number, act: "revoke" })).rejects.toMatchObject({
    code: "gate_closed",
  });
});

test("no act of one person takes a production consumer off the gate", async () => {
  const { number, production } = await active();
  const row = rowOf(await room(number), "checkout-api");
  await expect(archiveConsumer.call(by(ben), { id: row.consumerId })).rejects.toMatchObject({
    code: "wrong_state",
  });
  expect(await productionBlockers(number)).toHaveLength(2);
  await updateEnvironment.call(by(ben), {
    id: production.id,
    version: production.version,
    name: production.name,
    production: "no",
  });
  expect(await productionBlockers(number)).toHaveLength(2);
  const service = await db.service.findUniqueOrThrow({ where: { id: row.serviceId } });
  await updateService.call(by(ben), {
    id: service.id,
    version: service.version,
    name: service.name,
    ownerTeamId: service.ownerTeamId ?? undefined,
    tier: 4,
  });
  await setSeverity.call(by(ben), { number, severity: "low", reason: "Looks harmless." });
  expect(await productionBlockers(number)).toHaveLength(2);
  expect(rowOf(await room(number), "checkout-api")).toMatchObject({
    production: true,
    tier: 2,
    archived: false,
  });
});

test("a consumer added meanwhile stands on the board and on the gate", async () => {
  const { number, key, production } = await active();
  const service = await inventory.service({ name: `late-${key.name}` });
  await addConsumer.call(by(ann), {
    keyId: key.id,
    serviceId: service.id,
    environmentId: production.id,
  });
  expect(await productionBlockers(number)).toHaveLength(3);
});

test("a waiver needs a second person; lowering too; refused and withdrawn change nothing", async () => {
  const { number } = await active();
  const row = rowOf(await room(number), "billing-cron");
  const ask = () =>
    requestWaiver.call(by(ann), { cutoverId: row.cutoverId, kind: "gone", reason: "Removed." });
  const shownOf = async (id: string) =>
    (await room(number)).requests.find((request) => request.id === id)?.boundTo;

  const first = await ask();
  const shown = await shownOf(first.requestId);
  await expect(
    signRequest.call(by(ann), { requestId: first.requestId, shown }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    signRequest.call(await asRole("auditor"), { requestId: first.requestId, shown }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    signRequest.call(by(ben), { requestId: first.requestId, shown: ["something else"] }),
  ).rejects.toMatchObject({ code: "conflict" });
  await refuseRequest.call(by(ben), { requestId: first.requestId, reason: "It still runs." });
  const second = await ask();
  await withdrawRequest.call(by(ann), { requestId: second.requestId });
  expect(await productionBlockers(number)).toHaveLength(2);

  const lowering = await requestLowering.call(by(ann), {
    cutoverId: row.cutoverId,
    reason: "A demo environment.",
    to: { production: false },
  });
  await signRequest.call(by(ben), {
    requestId: lowering.requestId,
    shown: await shownOf(lowering.requestId),
  });
  expect(await productionBlockers(number)).toHaveLength(1);
});

test("an override covers what was shown; alone only after five minutes with the password", async () => {
  const { number, key, production } = await active();
  const override = async () =>
    requestOverride.call(by(ann), {
      number,
      reason: "The vendor ends it tonight.",
      shown: (await room(number)).gate.shown,
    });
  await expect(
    requestOverride.call(by(ann), { number, reason: "Hurry.", shown: [] }),
  ).rejects.toMatchObject({ code: "conflict" });
  const first = await override();
  const late = await inventory.service({ name: `surprise-${key.name}` });
  await addConsumer.call(by(ann), {
    keyId: key.id,
    serviceId: late.id,
    environmentId: production.id,
  });
  const voided = (await room(number)).requests.find(({ id }) => id === first.requestId);
  expect(voided?.state).toBe("voided");

  clock.advance({ minutes: 3 });
  const { requestId } = await override();
  const { gate } = await room(number);
  const alone = (authenticatedAt: Date) =>
    signEmergency.call(by({ ...ann, authenticatedAt }), { requestId, shown: gate.shown });
  await expect(alone(clock.now())).rejects.toThrow(/5 minutes/);
  // Five minutes from the first time of asking, not from the renewal.
  clock.advance({ minutes: 2, seconds: 1 });
  await expect(alone(new Date(clock.now().getTime() - 6 * 60_000))).rejects.toMatchObject({
    code: "reauthentication_needed",
  });
  await alone(clock.now());
  await deactivateVersion.call(by(ann), { number, act: "revoke" });
  expect(await room(number)).toMatchObject({
    state: "active",
    deactivatedThrough: "override",
    reviews: [{ signedBy: { name: "Ann" } }],
  });
});
