import { beforeAll, describe, expect, test } from "vitest";

import type { MemberActor, Operation } from "@/server/context";
import { addComment } from "@/server/incident/add-comment";
import { addFence } from "@/server/incident/add-fence";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { containNow } from "@/server/incident/contain-now";
import { correctExposure } from "@/server/incident/correct-exposure";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { liftFence } from "@/server/incident/lift-fence";
import { loadRecord } from "@/server/incident/load-record";
import { summaryOf } from "@/server/incident/refresh-summary";
import { reopenIncident } from "@/server/incident/reopen-incident";
import { setSeverity } from "@/server/incident/set-severity";
import { setVisibility } from "@/server/incident/set-visibility";
import { setWaiting } from "@/server/incident/set-waiting";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { undoConfirm } from "@/server/incident/undo-confirm";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { readRoom, testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by, asRole } = installation;
const { leak } = testBoard(installation);

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});
const room = (number: number) => readRoom(by(ann), number);
const lastEvent = async (kind: string, incidentId: string) =>
  JSON.parse(
    (
      await db.event.findFirstOrThrow({
        where: { kind, incidentId },
        orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      })
    ).canonical,
  ) as { data: Record<string, unknown>; texts: Record<string, unknown> };

describe("triage", () => {
  test("confirmed and undone: steps and a due time come only with the first", async () => {
    const { number, incidentId } = await openLeak(by(ann));
    expect(await room(number)).toMatchObject({ state: "triage", dueAt: null, weight: null });
    await confirmIncident.call(by(ann), { number });
    const now = await room(number);
    expect(now.state).toBe("active");
    expect(now.phases.length).toBeGreaterThan(0);
    expect(await lastEvent("incident.activated", incidentId)).toMatchObject({
      data: { because: "confirmed_real" },
    });
    await expect(confirmIncident.call(by(ann), { number })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await undoConfirm.call(by(ann), { number });
    expect((await room(number)).state).toBe("triage");
  });

  test("a contained incident cannot go back to the Inbox", async () => {
    const { number } = await leak(ann);
    await containNow.call(by(ann), { number, acknowledged: "on", switchedOff: "on" });
    await expect(undoConfirm.call(by(ann), { number })).rejects.toMatchObject({
      code: "wrong_state",
    });
  });

  test("each dismissal rests on something, and a wrong one comes back", async () => {
    const one = await openLeak(by(ann));
    const two = await openLeak(by(ann));
    const dismiss = (input: Record<string, unknown>) => dismissIncident.call(by(ann), input);
    await expect(dismiss({ number: one.number, resolution: "test_credential" })).rejects.toThrow(
      /whether the key is live/,
    );
    await expect(
      dismiss({ number: one.number, resolution: "already_dead", couldAnythingElseUse: "no" }),
    ).rejects.toThrow(/No check says/);
    await expect(
      dismiss({ number: one.number, resolution: "duplicate", duplicateOf: one.number }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await expect(
      dismiss({ number: one.number, resolution: "duplicate", duplicateOf: 9999 }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await dismiss({ number: one.number, resolution: "duplicate", duplicateOf: two.number });
    expect(await room(one.number)).toMatchObject({
      state: "resolved",
      resolution: "duplicate",
      duplicateOf: two.number,
    });
    await dismiss({ number: two.number, resolution: "false_positive", reason: "An example." });
    await expect(
      addFence.call(by(ann), { number: two.number, what: "Allow list", mayHit: "Nobody" }),
    ).rejects.toMatchObject({ code: "wrong_state" });
    await reopenIncident.call(by(ann), { number: two.number, reason: "It is real." });
    expect(await room(two.number)).toMatchObject({ state: "triage", resolution: null });
  });

  test("dead on arrival, with the provider's words: already dead", async () => {
    const { number } = await openLeak(by(ann), { visibility: "public" });
    await recordVerdict.call(by(ann), {
      number,
      verdict: "dead",
      fromPlace: "laptop",
      providerError: "401 key revoked",
    });
    expect((await room(number)).severity.value).toBe("low");
    await dismissIncident.call(by(ann), {
      number,
      resolution: "already_dead",
      couldAnythingElseUse: "no",
    });
    expect(await room(number)).toMatchObject({ state: "resolved", resolution: "already_dead" });
  });
});

describe("facts that people give", () => {
  test("severity is raised freely and lowered with a reason; both are shown", async () => {
    const { number } = await openLeak(by(ann));
    await setSeverity.call(by(ann), { number, severity: "critical" });
    expect((await room(number)).severity).toMatchObject({
      value: "critical",
      computed: "medium",
      override: { by: "Ann" },
    });
    await expect(setSeverity.call(by(ann), { number, severity: "low" })).rejects.toMatchObject({
      details: { fields: { reason: expect.any(String) } },
    });
    await setSeverity.call(by(ann), { number, severity: "low", reason: "A sandbox." });
    expect((await room(number)).severity).toMatchObject({
      value: "low",
      override: { reason: "A sandbox." },
    });
    await setSeverity.call(by(ann), { number, severity: "medium" });
    expect((await room(number)).severity).toMatchObject({ value: "medium", override: null });
  });

  test("suspected misuse makes it critical and recommends to contain", async () => {
    const { number } = await openLeak(by(ann));
    await confirmIncident.call(by(ann), { number });
    clock.advance({ days: 3 });
    await giveMisuseVerdict.call(by(ann), { number, verdict: "suspected", coverageDays: 1 });
    expect(await room(number)).toMatchObject({
      severity: { value: "critical" },
      misuse: { verdict: "suspected", coverageDays: 1, exposedDays: 3 },
      doctrine: { recommendation: { doctrine: "contain_first" } },
    });
    await expect(
      giveMisuseVerdict.call(by(ann), { number, verdict: "not_looked", coverageDays: 0 }),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("exposure, visibility, lead, waiting, fences and comments each leave their event", async () => {
    const { number, incidentId } = await openLeak(by(ann));
    const ben = await member("responder", { name: "Ben" });
    const since = new Date(clock.now().getTime() - 86_400_000);
    await correctExposure.call(by(ann), { number, since, reason: "Pushed yesterday." });
    await expect(
      correctExposure.call(by(ann), {
        number,
        since: new Date(clock.now().getTime() + 60_000),
        reason: "No.",
      }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await setVisibility.call(by(ann), { number, visibility: "public" });
    await assignLead.call(by(ann), { number, memberId: ben.id });
    await setWaiting.call(by(ann), { number, waitingFor: "The vendor" });
    await addFence.call(by(ann), { number, what: "Allow list of two hosts", mayHit: "Laptops" });
    await addComment.call(by(ann), { number, text: "Asked the vendor." });
    const now = await room(number);
    expect(now).toMatchObject({
      exposure: { since: since.toISOString(), isFloor: false, visibility: "public" },
      severity: { value: "high" },
      lead: { name: "Ben" },
      waitingFor: "The vendor",
      containedAt: null,
      fences: [{ what: "Allow list of two hosts", mayHit: "Laptops", liftedAt: null }],
    });
    await liftFence.call(by(ann), { number, fenceId: now.fences[0]?.id });
    const kinds = await db.event.findMany({ where: { incidentId }, select: { kind: true } });
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        "incident.exposure_corrected",
        "occurrence.visibility_set",
        "incident.lead_assigned",
        "incident.waiting_set",
        "fence.added",
        "fence.lifted",
        "incident.commented",
        "incident.severity_changed",
      ]),
    );
  });
});

describe("who may", () => {
  const attempts: [string, (operation: Operation, number: number) => Promise<unknown>][] = [
    ["confirm", (operation, number) => confirmIncident.call(operation, { number })],
    ["contain", (operation, number) => containNow.call(operation, { number, acknowledged: "on" })],
    [
      "sign",
      (operation, number) =>
        signDoctrine.call(operation, { number, doctrine: "rotate_first", reason: "Because." }),
    ],
    ["read the room", (operation, number) => readRoom(operation, number)],
  ];
  test.each(attempts)("an owner of nothing here may not %s", async (_name, attempt) => {
    const { number } = await openLeak(by(ann));
    await expect(attempt(await asRole("owner"), number)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
  test.each(attempts.slice(0, 3))("an auditor may not %s", async (_name, attempt) => {
    const { number } = await openLeak(by(ann));
    await expect(attempt(await asRole("auditor"), number)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
  test("an owner of a service on the board may comment, another may not", async () => {
    const { number, team } = await leak(ann);
    const comment = (operation: Operation) =>
      addComment.call(operation, { number, text: "Hello." });
    await comment(await asRole("owner", { teamIds: [team.id] }));
    await expect(comment(await asRole("owner"))).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("the summary is what a fresh computation gives, whatever happened before", async () => {
  const incidents = await db.incident.findMany({ where: { state: { not: "resolved" } } });
  expect(incidents.length).toBeGreaterThan(5);
  for (const incident of incidents) {
    const record = await loadRecord(db, incident.id);
    const summary = summaryOf(record, incident.updatedAt);
    expect(incident).toMatchObject({ ...summary, dueAt: incident.dueAt });
  }
});
