import { beforeEach, describe, expect, test } from "vitest";

import type { TriageAnswer } from "@/domain/triage/triage-input";
import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { testInstallation } from "@/server/testing/test-installation";
import { outcomes, testTriage } from "@/server/testing/test-triage";
import { triageIncidents } from "@/server/triage/triage-incidents";
import { undoTriage } from "@/server/triage/undo-triage";

const installation = testInstallation();
const { db, clock } = installation;
const { leaks, usedLeak, shapeOf } = testTriage(installation);

let ann: MemberActor;
beforeEach(async () => {
  clock.advance({ minutes: 1 });
  ann = await installation.member("responder");
});
const asAnn = () => installation.by(ann);

const answer = (given: TriageAnswer, numbers: number[]) =>
  triageIncidents.call(asAnn(), { batchId: newId(), answer: given, target: { numbers } });

describe("taken back", () => {
  test.each<TriageAnswer>([
    { action: "real" },
    { action: "false_positive" },
    { action: "test_credential", liveness: "live" },
    { action: "check_liveness" },
    { action: "later", until: new Date("2027-01-01T00:00:00Z") },
  ])("%j as one, and the timeline keeps both lines", async (given) => {
    const numbers = [...(await leaks(2)), await usedLeak()];
    if (given.action === "check_liveness" || given.action === "false_positive") numbers.pop();
    const before = await Promise.all(numbers.map(shapeOf));
    clock.advance({ minutes: 1 });
    const { batchId, results } = await answer(given, numbers);
    expect(results.every(({ outcome }) => outcome === "done")).toBe(true);
    clock.advance({ minutes: 1 });
    const report = await undoTriage.call(asAnn(), { batchId });
    expect(report.results.every(({ outcome }) => outcome === "done")).toBe(true);
    const after = await Promise.all(numbers.map(shapeOf));
    for (const [at, row] of after.entries()) {
      const was = before[at];
      expect(row).toMatchObject({ ...was, ...changes(row), updatedAt: clock.now() });
      expect(row.said.length).toBeGreaterThanOrEqual((was?.said.length ?? 0) + 2);
    }
    await expect(undoTriage.call(asAnn(), { batchId })).rejects.toMatchObject({
      code: "wrong_state",
    });
  });

  test("what was worked on since stays", async () => {
    const [one = 0, two = 0] = await leaks(2);
    const { batchId } = await answer({ action: "real" }, [one, two]);
    clock.advance({ minutes: 1 });
    const { id } = await db.incident.findUniqueOrThrow({ where: { number: one } });
    await db.event.create({
      data: {
        id: newId(),
        kind: "incident.commented",
        actorType: "member",
        actorId: ann.id,
        incidentId: id,
        happenedAt: clock.now(),
        recordedAt: clock.now(),
        version: 1,
        canonical: "{}",
      },
    });
    const report = await undoTriage.call(asAnn(), { batchId });
    expect(outcomes(report)).toEqual({ [one]: "moved", [two]: "done" });
  });

  test("an auditor takes nothing back", async () => {
    const { batchId } = await answer({ action: "real" }, await leaks(1));
    const auditor = await installation.asRole("auditor");
    await expect(undoTriage.call(auditor, { batchId })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("an answer that does not exist", async () => {
    await expect(undoTriage.call(asAnn(), { batchId: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

/** What an undone answer may leave: the steps of a row with a board, and its lines. */
function changes(row: Awaited<ReturnType<typeof shapeOf>>) {
  return {
    said: row.said,
    steps: row.steps,
    stepCount: row.stepCount,
    stepDoneCount: row.stepDoneCount,
  };
}
