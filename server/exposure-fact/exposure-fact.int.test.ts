import { expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { recordExposureFact } from "@/server/exposure-fact/record-exposure-fact";
import { withdrawExposureFact } from "@/server/exposure-fact/withdraw-exposure-fact";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { setPresence } from "@/server/incident/set-presence";
import { setVisibility } from "@/server/incident/set-visibility";
import { reviewUsage } from "@/server/key-version/review-usage";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const { db, clock, member, by, asRole } = testInstallation();
const hoursAgo = (hours: number) => new Date(clock.now().getTime() - hours * 3_600_000);

async function place(actor: MemberActor, number: number) {
  const room = await readRoom(by(actor), number);
  const [occurrence] = room.occurrences;
  if (occurrence === undefined) throw new Error("No place.");
  return { occurrence, room };
}

test("a place has a history; once public it counts as public, and its removal stops no clock", async () => {
  const actor = await member("responder");
  const { number, incidentId } = await openLeak(by(actor));
  const { occurrence } = await place(actor, number);
  const of = { number, occurrenceIds: [occurrence.id] };
  clock.advance({ hours: 10 });
  const removed = { ...of, kind: "removed", happenedAt: hoursAgo(2) };
  await recordExposureFact.call(by(actor), removed);
  const reason = "The pull request was merged.";
  await recordExposureFact.call(by(actor), {
    ...of,
    kind: "made_public",
    happenedAt: hoursAgo(5),
    reason,
  });
  const after = await place(actor, number);
  expect(after.occurrence).toMatchObject({
    visibility: "public",
    presence: "removed",
    publicSpans: [{ from: hoursAgo(5).toISOString(), until: hoursAgo(2).toISOString() }],
    history: [
      { kind: "made_public", by: actor.name, reason },
      { kind: "removed", by: actor.name, reason: null },
    ],
  });
  expect(after.room.severity.value).toBe("high");
  expect(after.room.exposure.liveSince).not.toBeNull();
  const event = await db.event.findFirstOrThrow({
    where: { kind: "occurrence.fact_recorded", incidentId, happenedAt: hoursAgo(5) },
  });
  expect(JSON.parse(event.canonical).data).toEqual({ fact: "made_public", places: 1 });

  await setPresence.call(by(actor), { ...of, presence: "survives_in_forks" });
  expect((await place(actor, number)).occurrence.publicSpans).toHaveLength(2);

  const narrower = setVisibility.call(by(actor), { number, visibility: "internal" });
  await expect(narrower).rejects.toMatchObject({
    details: { fields: { visibility: expect.stringMatching(/Withdraw/) } },
  });
  const factId = after.occurrence.history[0]?.id;
  const withdraw = { number, factId, reason: "It was another repository." };
  await withdrawExposureFact.call(by(actor), withdraw);
  await expect(withdrawExposureFact.call(by(actor), withdraw)).rejects.toMatchObject({
    code: "not_found",
  });
  const again = await place(actor, number);
  expect(again.occurrence).toMatchObject({ visibility: "internal", publicSpans: [] });
  expect(again.room.severity.value).toBe("medium");
});

test("a fact to come, a strange place, a closed incident and an auditor are refused", async () => {
  const actor = await member("responder");
  const { number } = await openLeak(by(actor));
  const other = await openLeak(by(actor));
  const mine = (await place(actor, number)).occurrence.id;
  const foreign = (await place(actor, other.number)).occurrence.id;
  const fact = { number, occurrenceIds: [mine], kind: "removed" };
  const record = (input: object, operation = by(actor)) =>
    recordExposureFact.call(operation, { ...fact, ...input });
  await expect(record({ happenedAt: hoursAgo(-1) })).rejects.toMatchObject({
    details: { fields: { happenedAt: expect.any(String) } },
  });
  await expect(record({ occurrenceIds: [foreign] })).rejects.toMatchObject({ code: "not_found" });
  await expect(record({}, await asRole("auditor"))).rejects.toMatchObject({ code: "forbidden" });
  await dismissIncident.call(by(actor), { number, resolution: "false_positive" });
  await expect(record({})).rejects.toMatchObject({ code: "wrong_state" });
});

test("coverage is counted from log reviews, and a typed figure is marked as said", async () => {
  const actor = await member("responder");
  const { number } = await openLeak(by(actor));
  clock.advance({ days: 10 });
  const misuse = async () => (await readRoom(by(actor), number)).misuse;
  const verdict = { number, verdict: "no_sign" };
  await expect(giveMisuseVerdict.call(by(actor), verdict)).rejects.toMatchObject({
    details: { fields: { coverageDays: expect.any(String) } },
  });
  await giveMisuseVerdict.call(by(actor), { ...verdict, coverageDays: 99 });
  expect(await misuse()).toMatchObject({ coverageDays: 10, exposedDays: 10, source: "said" });
  const days = (n: number) => hoursAgo(24 * n);
  const review = { number, note: "Read the access log." };
  await reviewUsage.call(by(actor), { ...review, fromAt: days(300), untilAt: days(6) });
  await reviewUsage.call(by(actor), { ...review, fromAt: days(8), untilAt: days(5) });
  expect((await misuse()).reviewed).toEqual({ coveredDays: 5, exposedDays: 10 });
  await giveMisuseVerdict.call(by(actor), verdict);
  expect(await misuse()).toMatchObject({ coverageDays: 5, exposedDays: 10, source: "reviews" });
});
