import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";

import { huntPlaces } from "@/domain/hunt/hunt";
import { digestSecret } from "@/domain/fingerprint/digest-secret";
import type { MemberActor } from "@/server/context";
import { markTold } from "@/server/cutover/mark-told";
import { proveCutover } from "@/server/cutover/prove-cutover";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { setFallback } from "@/server/cutover/set-fallback";
import { answerHunt } from "@/server/hunt/answer-hunt";
import { answerStaging } from "@/server/incident/answer-staging";
import { answerVanishing } from "@/server/incident/answer-vanishing";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { getRoom } from "@/server/incident/get-room";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { recordImpact } from "@/server/incident/record-impact";
import { resolveIncident } from "@/server/incident/resolve-incident";
import { setVisibility } from "@/server/incident/set-visibility";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { confirmInventory } from "@/server/inventory/confirm-inventory";
import { acknowledgeKillsMore } from "@/server/key-version/acknowledge-kills-more";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { matchProviderKey } from "@/server/key-version/match-provider-key";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { reviewUsage } from "@/server/key-version/review-usage";
import { setStored } from "@/server/key-version/set-stored";
import { signRequest } from "@/server/signature/sign-request";
import { completeStep } from "@/server/step/complete-step";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by } = installation;
const inventory = testInventory(installation);

let ann: MemberActor;
let ben: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
  ben = await member("responder", { name: "Ben" });
});

const room = (number: number) => getRoom.call(by(ann), { number });

/** A key that two services in production and one in staging use, leaked into a public repository. */
async function leakedKey() {
  const team = await inventory.team();
  const production = await inventory.environment("yes");
  const staging = await inventory.environment("no");
  const key = await inventory.key({ ownerTeamId: team.id });
  const [version] = key.versions;
  if (version === undefined) throw new Error("The key has no version.");
  for (const [name, environmentId] of [
    ["checkout-api", production.id],
    ["billing-cron", production.id],
    ["preview", staging.id],
  ] as const) {
    const service = await inventory.service({ name: `${name}-${key.name}`, ownerTeamId: team.id });
    await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId });
  }
  const { number } = await openLeak(by(ann), {
    visibility: "public",
    known: { keyId: key.id, keyVersionId: version.id },
  });
  return { number, production, staging, team };
}

test("from a finding to a dead key, with nothing broken", { timeout: 120_000 }, async () => {
  const { number, production, staging, team } = await leakedKey();
  expect(await room(number)).toMatchObject({
    state: "triage",
    severity: { value: "critical" },
    whatDies: { sentence: expect.stringContaining("2 production services stop") },
    dueAt: null,
    phases: [],
  });

  await confirmIncident.call(by(ann), { number });
  let now = await room(number);
  expect(now).toMatchObject({ state: "active", weight: "full" });
  expect(now.dueAt).not.toBeNull();
  await setVisibility.call(by(ann), { number, visibility: "public" });
  await matchProviderKey.call(by(ann), { number, providerKeyId: "key-0001" });
  await recordVerdict.call(by(ann), { number, verdict: "live", fromPlace: "laptop, office" });
  await signDoctrine.call(by(ann), { number, doctrine: "rotate_first", reason: "No misuse seen." });
  await acknowledgeKillsMore.call(by(ann), { number, acknowledged: "on" });
  await confirmInventory.call(by(ann), { number, coverage: "Searched the monorepo; not laptops." });
  for (const place of huntPlaces) await answerHunt.call(by(ann), { number, place, answer: "no" });

  const value = randomBytes(20).toString("hex");
  const digest = digestSecret(value);
  if (!digest.ok) throw new Error("No digest.");
  await recordReplacement.call(by(ann), { number, digest: digest.value });
  clock.advance({ minutes: 1 });
  await setStored.call(by(ann), { number, storedIn: "vault secret/metrics#token v7" });
  await recordVerdict.call(by(ann), {
    number,
    version: "new",
    verdict: "live",
    fromPlace: "laptop, office",
  });
  await answerStaging.call(by(ann), { number, answer: "passed", note: "Preview runs on it." });
  await answerVanishing.call(by(ann), { number, answer: "saved", note: "Last use and scopes." });

  now = await room(number);
  for (const row of now.board) {
    await markTold.call(by(ann), { cutoverId: row.cutoverId, via: "chat" });
    await setFallback.call(by(ann), {
      cutoverId: row.cutoverId,
      version: (await db.cutover.findUniqueOrThrow({ where: { id: row.cutoverId } })).version,
      plan: "Switch the old key on again, redeploy.",
      minutesToMove: 10,
    });
  }
  const row = (name: string) => {
    const found = now.board.find(({ service }) => service.startsWith(name));
    if (found === undefined) throw new Error(`${name} is not on the board.`);
    return found;
  };
  clock.advance({ minutes: 2 });
  await proveCutover.call(by(ann), {
    cutoverId: row("preview").cutoverId,
    how: "measured",
    seen: "new",
    environmentId: staging.id,
    note: "Attested at boot.",
  });
  await reviewUsage.call(by(ann), {
    number,
    fromAt: new Date(clock.now().getTime() - 2 * 86_400_000),
    untilAt: clock.now(),
    note: "Provider log: no use but ours.",
  });

  const refused = await deactivateVersion
    .call(by(ann), { number, act: "revoke" })
    .then(() => null)
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: "gate_closed",
    details: {
      blockers: [
        { kind: "production_consumer", owner: team.name },
        { kind: "production_consumer", owner: team.name },
      ],
    },
  });

  clock.advance({ minutes: 1 });
  await proveCutover.call(by(ann), {
    cutoverId: row("checkout-api").cutoverId,
    how: "measured",
    seen: "new",
    environmentId: production.id,
    note: "Attested at boot.",
  });
  const { requestId } = await requestWaiver.call(by(ann), {
    cutoverId: row("billing-cron").cutoverId,
    kind: "gone",
    reason: "Removed last week.",
  });
  const asked = (await room(number)).requests.find(({ id }) => id === requestId);
  await expect(
    signRequest.call(by(ann), { requestId, shown: asked?.boundTo }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await signRequest.call(by(ben), { requestId, shown: asked?.boundTo });

  now = await room(number);
  expect(now.gate.blockers).toEqual([]);
  expect(now.nextStep?.key).toBe("deactivate_key");
  await deactivateVersion.call(by(ann), { number, act: "revoke" });
  now = await room(number);
  expect(now).toMatchObject({
    state: "monitoring",
    old: { state: "dead" },
    deactivatedThrough: "gate",
  });
  expect(now.exposure.liveSince).toBeNull();

  for (const minutes of [0, 40, 40]) {
    clock.advance({ minutes });
    await recordVerdict.call(by(ann), {
      number,
      verdict: "dead",
      fromPlace: "laptop, office",
      providerError: "401 invalid token",
    });
  }
  expect((await room(number)).death).toMatchObject({ proven: true, refusals: 3 });
  await giveMisuseVerdict.call(by(ann), { number, verdict: "no_sign", coverageDays: 1 });
  await recordImpact.call(by(ann), {
    number,
    cause: "accidental_exposure",
    impact: {
      unauthorised_access: "no",
      data_breach: "no",
      financial_loss: "no",
      reputation: "no",
    },
  });
  clock.advance({ days: 8 });
  await expect(resolveIncident.call(by(ann), { number })).rejects.toMatchObject({
    code: "wrong_state",
  });
  now = await room(number);
  for (const step of [...now.phases, now.investigate].flatMap(({ steps }) => steps)) {
    if (step.state === "done" || step.decidedBy !== null) continue;
    await completeStep.call(by(ann), { number, stepId: step.id, note: "Done, see the ticket." });
  }
  now = await room(number);
  expect(now.closing.blockers).toEqual([]);
  await resolveIncident.call(by(ann), { number });
  expect(await room(number)).toMatchObject({ state: "resolved", resolution: "revoked" });
});
