import { beforeAll, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { containNow } from "@/server/incident/contain-now";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { listDue } from "@/server/incident/list-due";
import { setSeverity } from "@/server/incident/set-severity";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { undoConfirm } from "@/server/incident/undo-confirm";
import { reviewSignature } from "@/server/signature/review-signature";
import { completeStep } from "@/server/step/complete-step";
import { addEvidence } from "@/server/evidence/add-evidence";
import { readRoom, rowOf, testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by, asJob } = installation;
const { leak } = testBoard(installation);

let ann: MemberActor;
let ben: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
  ben = await member("responder", { name: "Ben" });
});
const room = (number: number) => readRoom(by(ann), number);

test("misuse that is suspected asks for the doctrine again", async () => {
  const { number } = await leak(ann);
  await confirmIncident.call(by(ann), { number });
  await signDoctrine.call(by(ann), { number, doctrine: "rotate_first", reason: "None seen." });
  expect((await room(number)).doctrine.signed).toBe("rotate_first");
  await giveMisuseVerdict.call(by(ann), { number, verdict: "suspected", coverageDays: 0 });
  const now = await room(number);
  expect(now.doctrine).toMatchObject({
    signed: null,
    recommendation: { doctrine: "contain_first" },
  });
  expect(now.gate.blockers.map(({ kind }) => kind)).toContain("doctrine_unsigned");
});

test("no way out while a signature waits for its review; voided, it can be signed again", async () => {
  const { number } = await openLeak(by(ann));
  await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
  let now = await room(number);
  expect(now.state).toBe("monitoring");
  await expect(
    dismissIncident.call(by(ann), { number, resolution: "false_positive" }),
  ).rejects.toThrow(/review|closed this way/);
  const [review] = now.reviews;
  await reviewSignature.call(by(ben), {
    signatureId: review?.signatureId,
    outcome: "void",
    reason: "Too early.",
  });
  now = await room(number);
  expect(now).toMatchObject({ state: "active", doctrine: { signed: null } });
  await signDoctrine.call(by(ann), { number, doctrine: "rotate_first", reason: "It is off." });
  expect((await room(number)).state).toBe("monitoring");
});

test("a due time that passed is not moved by going back to the Inbox", async () => {
  const { number } = await openLeak(by(ann), { visibility: "public" });
  await confirmIncident.call(by(ann), { number });
  const due = (await room(number)).dueAt;
  clock.advance({ days: 2 });
  await undoConfirm.call(by(ann), { number });
  await setSeverity.call(by(ann), { number, severity: "low", reason: "A sandbox." });
  await confirmIncident.call(by(ann), { number });
  expect((await room(number)).dueAt).toBe(due);
});

test("a step that a lighter weight left out comes back open, with its evidence", async () => {
  const { number } = await leak(ann);
  await confirmIncident.call(by(ann), { number });
  const stepOf = async (key: string) =>
    (await room(number)).phases.flatMap(({ steps }) => steps).find((step) => step.key === key);
  const step = await stepOf("write_report");
  if (step === undefined) throw new Error("The full weight has no report.");
  await addEvidence.call(by(ann), { number, stepId: step.id, note: "A draft." });
  await db.incident.update({ where: { number }, data: { severity: "low" } });
  await db.cutover.updateMany({ where: { incident: { number } }, data: { tier: 4 } });
  await db.service.updateMany({ data: { tier: 4 } });
  await setSeverity.call(by(ann), { number, severity: "medium", reason: "Smaller than thought." });
  expect(await stepOf("write_report")).toMatchObject({ state: "skipped", required: false });
  await setSeverity.call(by(ann), { number, severity: "critical" });
  expect(await stepOf("write_report")).toMatchObject({
    state: "todo",
    required: true,
    evidence: [{ text: "A draft." }],
  });
  await completeStep.call(by(ann), { number, stepId: step.id, note: "Done." });
});

test("a waiver that runs out is settled in its minute", async () => {
  const { number, incidentId } = await leak(ann);
  await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
  await requestWaiver.call(by(ann), {
    cutoverId: rowOf(await room(number), "preview").cutoverId,
    kind: "may_stop_until",
    until: new Date(clock.now().getTime() + 3_600_000),
    reason: "Nobody looks at it tonight.",
  });
  expect(rowOf(await room(number), "preview").state).toBe("waived");
  for (let n = 0; n < 30; n += 1) {
    const filler = await openLeak(by(ann));
    await confirmIncident.call(by(ann), { number: filler.number });
  }
  clock.advance({ hours: 1 });
  expect(await listDue.call(asJob("settle_due"), {})).toContain(incidentId);
});
