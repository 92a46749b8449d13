import { beforeAll, expect, test } from "vitest";

import { randomBytes } from "node:crypto";
import { digestSecret } from "@/domain/fingerprint/digest-secret";
import type { MemberActor } from "@/server/context";
import { getFrame } from "@/server/frame/get-frame";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { listIncidents } from "@/server/incident/list-incidents";
import { reportLeak } from "@/server/incident/report-leak";
import { reopenIncident } from "@/server/incident/reopen-incident";
import { resolveIncident } from "@/server/incident/resolve-incident";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { undoConfirm } from "@/server/incident/undo-confirm";
import { createKey } from "@/server/key/create-key";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { observeDeath } from "@/server/key-version/observe-death";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { callOffRotation } from "@/server/rotation/call-off-rotation";
import { planRotation } from "@/server/rotation/plan-rotation";
import { setRotation } from "@/server/rotation/set-rotation";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { uploadReport } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, clock, by, member } = installation;
const inventory = testInventory(installation);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});

const digestOf = (value: string) => {
  const digest = digestSecret(value);
  return digest.ok ? digest.value : undefined;
};

/** A key of the inventory whose value is known, used by one service in production. */
async function usedKey(more: object = {}) {
  const value = madeUpSecret();
  const key = await createKey.call(by(ann), {
    name: `key ${randomBytes(3).toString("hex")}`,
    custody: "ours",
    firstVersion: { digest: digestOf(value), state: "live" },
    ...more,
  });
  const [service, environment] = [await inventory.service(), await inventory.environment("yes")];
  await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId: environment.id });
  return { ...key, value };
}

const kindsOf = async (number: number) => {
  const events = await db.event.findMany({
    where: { incidentId: (await db.incident.findUniqueOrThrow({ where: { number } })).id },
    orderBy: { id: "asc" },
  });
  return events.map(({ kind }) => kind);
};

test("a rotation has the board and the gate, but no clock, no misuse and no Inbox", async () => {
  const key = await usedKey({ rotateBy: "2027-01-31" });
  const { number, state } = await planRotation.call(by(ann), { keyId: key.id });
  expect(state).toBe("active");
  const room = await readRoom(by(ann), number);
  expect(room).toMatchObject({
    kind: "planned_rotation",
    state: "active",
    dueAt: day("2027-01-31").toISOString(),
    doctrine: { signed: "rotate_first", signedBy: "Ann" },
    exposure: { since: null, liveSince: null, totalMs: 0, occurrences: 0 },
    investigate: { steps: [] },
  });
  expect(room.board).toHaveLength(1);
  expect(room.gate.blockers.map(({ kind }) => kind)).toContain("no_replacement");
  await expect(deactivateVersion.call(by(ann), { number, act: "revoke" })).rejects.toMatchObject({
    code: "gate_closed",
  });
  await expect(undoConfirm.call(by(ann), { number })).rejects.toMatchObject({
    code: "wrong_state",
  });
  await expect(
    dismissIncident.call(by(ann), { number, resolution: "false_positive" }),
  ).rejects.toMatchObject({ code: "wrong_state" });
  expect(await kindsOf(number)).toEqual(
    expect.arrayContaining(["incident.opened", "incident.doctrine_signed"]),
  );
});

test("it stands in its own view, and in no figure of leaks", async () => {
  const before = (await getFrame.call(by(ann), {})).openIncidents;
  const { number } = await planRotation.call(by(ann), { keyId: (await usedKey()).id });
  expect((await getFrame.call(by(ann), {})).openIncidents).toEqual(before);
  const numbers = async (view: string) =>
    (await listIncidents.call(by(ann), { view, limit: 200 })).data.map((row) => row.number);
  for (const view of ["open", "unassigned", "late"])
    expect(await numbers(view)).not.toContain(number);
  expect(await numbers("rotations")).toContain(number);
});

test("one at a time, of a key that works and is ours", async () => {
  const key = await usedKey();
  const { number } = await planRotation.call(by(ann), { keyId: key.id });
  await expect(planRotation.call(by(ann), { keyId: key.id })).rejects.toMatchObject({
    code: "wrong_state",
    message: `LEAK-${number} answers this key already.`,
  });
  const dead = await usedKey();
  await db.keyVersion.updateMany({ where: { keyId: dead.id }, data: { state: "dead" } });
  const theirs = await usedKey({ custody: "customer" });
  const trap = await usedKey({ kind: "honeytoken" });
  for (const { id } of [dead, theirs, trap]) {
    await expect(planRotation.call(by(ann), { keyId: id })).rejects.toMatchObject({
      code: "wrong_state",
    });
  }
});

test("a key of which no version was recorded is rotated all the same", async () => {
  const key = await createKey.call(by(ann), { name: "from a sheet", custody: "ours" });
  const { number } = await planRotation.call(by(ann), { keyId: key.id });
  expect(await readRoom(by(ann), number)).toMatchObject({ old: { state: "unknown", ordinal: 1 } });
});

test.each(["owner", "auditor"] as const)("the role %s begins none", async (role) => {
  const operation = await installation.asRole(role);
  const { id: keyId } = await usedKey();
  await expect(planRotation.call(operation, { keyId })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("called off, the key is as it was, and may be planned anew", async () => {
  const key = await usedKey();
  const { number } = await planRotation.call(by(ann), { keyId: key.id });
  await expect(callOffRotation.call(by(ann), { number, reason: "" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await callOffRotation.call(by(ann), { number, reason: "The vendor changes first." });
  expect(await readRoom(by(ann), number)).toMatchObject({
    state: "resolved",
    resolution: "called_off",
  });
  const reason = "It was not called off after all.";
  await reopenIncident.call(by(ann), { number, reason });
  expect(await readRoom(by(ann), number)).toMatchObject({ state: "active", resolution: null });
  await callOffRotation.call(by(ann), { number, reason: "Now it is." });
  const second = await planRotation.call(by(ann), { keyId: key.id });
  await expect(reopenIncident.call(by(ann), { number, reason })).rejects.toMatchObject({
    code: "wrong_state",
  });
  expect(second.number).not.toBe(number);
  await observeDeath.call(by(ann), {
    number: second.number,
    state: "disabled",
    happenedAt: clock.now(),
    how: "Seen in the console.",
  });
  await expect(
    callOffRotation.call(by(ann), { number: second.number, reason: "Too late." }),
  ).rejects.toMatchObject({ code: "wrong_state" });
});

test("found by a scanner it becomes a leak: the same timeline, the clock from the detection", async () => {
  const lead = await member("responder");
  const key = await usedKey({ rotateBy: "2026-01-31" });
  const { number } = await planRotation.call(by(ann), { keyId: key.id });
  await db.incident.update({ where: { number }, data: { leadId: lead.id } });
  clock.advance({ days: 3 });
  const found = clock.now();
  const answer = await uploadReport(
    installation.asToken("imports:write"),
    [gitleaksFinding({ secret: key.value, date: found.toISOString() })],
    { query: "?visibility=public" },
  );
  expect(answer).toMatchObject({ incidents_created: 0, occurrences_added: 1 });
  const room = await readRoom(by(ann), number);
  expect(room).toMatchObject({
    kind: "leak",
    state: "active",
    severity: { value: "critical" },
    detectedAt: found.toISOString(),
    doctrine: { signed: null },
    exposure: { liveSince: found.toISOString(), occurrences: 1, visibility: "public" },
  });
  expect(new Date(room.dueAt ?? 0).getTime()).toBe(found.getTime() + 15 * 60_000);
  expect(room.investigate.steps.length).toBeGreaterThan(0);
  expect(await kindsOf(number)).toEqual(
    expect.arrayContaining(["incident.opened", "incident.became_leak", "occurrence.added"]),
  );
  expect(await db.notice.findMany({ where: { memberId: lead.id } })).toMatchObject([
    { kind: "incident.became_leak" },
  ]);
  const { number: told } = await reportLeak.call(by(ann), { digest: digestOf(key.value) });
  expect(told).toBe(number);
});

test("told by a person it becomes one too, also after it was called off", async () => {
  const key = await usedKey();
  const { number } = await planRotation.call(by(ann), { keyId: key.id });
  await callOffRotation.call(by(ann), { number, reason: "Not this year." });
  clock.advance({ minutes: 5 });
  await reportLeak.call(by(ann), { digest: digestOf(key.value), places: "src/a.py" });
  expect(await readRoom(by(ann), number)).toMatchObject({ kind: "leak", state: "active" });
  await expect(callOffRotation.call(by(ann), { number, reason: "No." })).rejects.toMatchObject({
    code: "wrong_state",
  });
  await signDoctrine.call(by(ann), { number, doctrine: "rotate_first", reason: "No misuse seen." });
});

test("done, the key is due again by its own rule", { timeout: 60_000 }, async () => {
  const key = await createKey.call(by(ann), {
    name: "on a rule",
    custody: "ours",
    firstVersion: { digest: digestOf(madeUpSecret()), state: "live" },
  });
  await setRotation.call(by(ann), {
    id: key.id,
    version: 0,
    rotateBy: "2026-12-31",
    rotateEveryDays: "90",
  });
  const { number } = await planRotation.call(by(ann), { keyId: key.id });
  const digest = digestOf(madeUpSecret());
  await recordReplacement.call(by(ann), { number, digest, storedIn: "vault secret/a#b" });
  const made = clock.now();
  clock.advance({ minutes: 5 });
  await observeDeath.call(by(ann), {
    number,
    state: "dead",
    happenedAt: clock.now(),
    how: "Revoked in the console.",
  });
  const fromPlace = "laptop";
  for (const minutes of [1, 70, 70]) {
    clock.advance({ minutes });
    const refusal = { number, verdict: "dead", providerError: "401 invalid token", fromPlace };
    await recordVerdict.call(by(ann), refusal);
  }
  await recordVerdict.call(by(ann), { number, version: "new", verdict: "live", fromPlace });
  clock.advance({ days: 8 });
  // Every other step is another test's story.
  await db.step.updateMany({ where: { incident: { number } }, data: { required: false } });
  await resolveIncident.call(by(ann), { number });
  expect(await readRoom(by(ann), number)).toMatchObject({
    state: "resolved",
    resolution: "revoked",
    dueAt: day("2026-12-31").toISOString(),
  });
  const rotateBy = new Date(new Date(made.getTime() + 90 * 86_400_000).toISOString().slice(0, 10));
  expect(await db.key.findUnique({ where: { id: key.id } })).toMatchObject({ rotateBy });
  expect(await kindsOf(number)).toContain("key.rotation_scheduled");
});

test("the second editor of a key's rotation sees both values", async () => {
  const { id } = await usedKey();
  await setRotation.call(by(ann), { id, version: 0, rotateEveryDays: 30 });
  await expect(
    setRotation.call(by(ann), { id, version: 0, rotateEveryDays: 60 }),
  ).rejects.toMatchObject({
    code: "conflict",
    details: { conflict: { fields: { rotateEveryDays: { yours: "60", theirs: "30" } } } },
  });
  for (const wrong of [{ rotateEveryDays: 0 }, { rotateBy: "never" }]) {
    await expect(setRotation.call(by(ann), { id, version: 1, ...wrong })).rejects.toMatchObject({
      code: "invalid_input",
    });
  }
});
