import { beforeAll, expect, test } from "vitest";

import { huntPlaces } from "@/domain/hunt/hunt";
import type { MemberActor } from "@/server/context";
import { addConsumer } from "@/server/consumer/add-consumer";
import { markTold } from "@/server/cutover/mark-told";
import { proveCutover } from "@/server/cutover/prove-cutover";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { setFallback } from "@/server/cutover/set-fallback";
import { answerHunt } from "@/server/hunt/answer-hunt";
import { answerStaging } from "@/server/incident/answer-staging";
import { answerVanishing } from "@/server/incident/answer-vanishing";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { containNow } from "@/server/incident/contain-now";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { confirmInventory } from "@/server/inventory/confirm-inventory";
import { acknowledgeKillsMore } from "@/server/key-version/acknowledge-kills-more";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { matchProviderKey } from "@/server/key-version/match-provider-key";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { reviewUsage } from "@/server/key-version/review-usage";
import { signRequest } from "@/server/signature/sign-request";
import { freshDigest } from "@/server/testing/active-leak";
import { readRoom, rowOf, testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by } = installation;
const { leak, inventory } = testBoard(installation);

let ann: MemberActor;
let ben: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
  ben = await member("responder", { name: "Ben" });
});
const room = (number: number) => readRoom(by(ann), number);
const codes = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.map((result) =>
    result.status === "fulfilled" ? "ok" : (result.reason as { code?: string }).code,
  );

const byName = (one: string | undefined, other: string | undefined) =>
  (one ?? "").localeCompare(other ?? "");

/** Everything in order: only the act itself is left. */
async function openGate() {
  const found = await leak(ann);
  const { number, production, staging } = found;
  await confirmIncident.call(by(ann), { number });
  await matchProviderKey.call(by(ann), { number, providerKeyId: `key-${number}` });
  await signDoctrine.call(by(ann), { number, doctrine: "rotate_first", reason: "None seen." });
  await acknowledgeKillsMore.call(by(ann), { number, acknowledged: "on" });
  await confirmInventory.call(by(ann), { number, coverage: "The monorepo." });
  for (const place of huntPlaces) await answerHunt.call(by(ann), { number, place, answer: "no" });
  await recordReplacement.call(by(ann), {
    number,
    digest: freshDigest(),
    storedIn: "vault shop v2",
  });
  clock.advance({ minutes: 1 });
  await recordVerdict.call(by(ann), { number, version: "new", verdict: "live", fromPlace: "desk" });
  await answerStaging.call(by(ann), { number, answer: "no_staging" });
  await answerVanishing.call(by(ann), { number, answer: "nothing_vanishes" });
  for (const row of (await room(number)).board) {
    const { cutoverId } = row;
    await markTold.call(by(ann), { cutoverId, via: "chat" });
    const { version } = await db.cutover.findUniqueOrThrow({ where: { id: cutoverId } });
    await setFallback.call(by(ann), { cutoverId, version, plan: "Switch it on again." });
    await proveCutover.call(by(ann), {
      cutoverId,
      how: "measured",
      seen: "new",
      environmentId: row.production ? production.id : staging.id,
      note: "Attested at boot.",
    });
  }
  await reviewUsage.call(by(ann), {
    number,
    fromAt: new Date(clock.now().getTime() - 2 * 86_400_000),
    untilAt: clock.now(),
    note: "Nothing but ours.",
  });
  expect((await room(number)).gate.blockers).toEqual([]);
  return found;
}

test("a consumer added at the same moment is either seen by the gate, or down and named", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { number, key, production } = await openGate();
    const late = await inventory.service({ name: `late-${round}-${key.name}` });
    const add = () =>
      addConsumer.call(by(ben), {
        keyId: key.id,
        serviceId: late.id,
        environmentId: production.id,
      });
    const end = () => deactivateVersion.call(by(ann), { number, act: "revoke" });
    const acts = round % 2 === 0 ? [add, end] : [end, add];
    const outcome = codes(await Promise.allSettled(acts.map((act) => act())));
    const ended = outcome[round % 2 === 0 ? 1 : 0];
    const now = await room(number);
    const row = rowOf(now, late.name);
    // Never both: through the gate, with a consumer that nobody counted.
    if (ended === "ok") {
      expect(now.state).toBe("active");
      expect(row.downSince).not.toBeNull();
    } else {
      expect(ended).toBe("gate_closed");
      expect(now.old.state).toBe("live");
      expect(row.blockers.map(({ kind }) => kind)).toContain("production_consumer");
    }
  }
});

test("two people sign, contain or record the new key at once: it happens once", async () => {
  const { number } = await leak(ann);
  await confirmIncident.call(by(ann), { number });
  const replacements = await Promise.allSettled(
    [ann, ben].map((actor) => recordReplacement.call(by(actor), { number, digest: freshDigest() })),
  );
  expect(codes(replacements).toSorted(byName)).toEqual(["conflict", "ok"]);

  const { cutoverId } = rowOf(await room(number), "billing-cron");
  const { requestId } = await requestWaiver.call(by(ann), {
    cutoverId,
    kind: "gone",
    reason: "Removed.",
  });
  const shown = (await room(number)).requests.find(({ id }) => id === requestId)?.boundTo;
  const cleo = await member("admin", { name: "Cleo" });
  const signed = await Promise.allSettled(
    [ben, cleo].map((actor) => signRequest.call(by(actor), { requestId, shown })),
  );
  expect(codes(signed).toSorted(byName)).toEqual(["ok", "wrong_state"]);
  expect(await db.signature.count({ where: { requestId } })).toBe(1);

  await Promise.allSettled(
    [ann, ben].map((actor) =>
      containNow.call(by(actor), { number, acknowledged: "on", switchedOff: "on" }),
    ),
  );
  const downs = await db.keyVersionState.count({
    where: { keyVersion: { incidents: { some: { number } } }, source: "contain" },
  });
  expect(downs).toBe(1);
});

test("two incidents called duplicates of each other at once: one of them stays", async () => {
  const [one, two] = [await openLeak(by(ann)), await openLeak(by(ann))];
  const call = (actor: MemberActor, number: number, duplicateOf: number) =>
    dismissIncident.call(by(actor), { number, resolution: "duplicate", duplicateOf });
  await Promise.allSettled([call(ann, one.number, two.number), call(ben, two.number, one.number)]);
  const states = await db.incident.findMany({
    where: { number: { in: [one.number, two.number] } },
    select: { state: true },
  });
  expect(states.map(({ state }) => state)).toContain("triage");
});
