import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { addComment } from "@/server/incident/add-comment";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { mergeIncidents } from "@/server/incident/merge-incidents";
import { recordImpact } from "@/server/incident/record-impact";
import { reopenIncident } from "@/server/incident/reopen-incident";
import { setPrivilege } from "@/server/incident/set-privilege";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { undoMerge } from "@/server/incident/undo-merge";
import { observeDeath } from "@/server/key-version/observe-death";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";
import { type RowPlan, type SidePlan, testMerge } from "@/server/testing/test-merge";
import { refusal } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, by, clock, member } = installation;
const { pair, facts, productionBlockers } = testMerge(installation);

let ann: MemberActor;
let ben: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
  ben = await member("responder", { name: "Ben" });
});
const row = (of: Partial<RowPlan> = {}): RowPlan => ({
  shared: false,
  production: "yes",
  tier: 2,
  standing: "pending",
  ...of,
});
const side = (...rows: RowPlan[]): SidePlan => ({ active: true, replaced: true, rows });
const merge = (goes: { number: number }, stays: { number: number }) =>
  mergeIncidents.call(by(ann), { number: goes.number, into: stays.number });

test("places, identity, consumers and evidence go over; the other closes as its duplicate", async () => {
  const { goes, stays } = await pair(
    { ann, ben },
    {
      stays: side(row({ shared: true, standing: "proved" })),
      goes: side(row({ shared: true }), row({ standing: "waived" })),
    },
  );
  const answer = await mergeIncidents.call(by(ann), {
    number: goes.number,
    into: stays.number,
    reason: "Id and secret of one key.",
  });
  expect(answer).toMatchObject({ number: goes.number, into: stays.number });
  const room = await readRoom(by(ann), stays.number);
  expect(room.exposure.occurrences).toBe(2);
  expect(room.board).toHaveLength(2);
  expect(room.board.map(({ state }) => state).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "rolled_back",
    "waived",
  ]);
  expect(await db.keyIdentifier.count({ where: { keyVersionId: goes.keyVersionId } })).toBe(0);
  const left = await readRoom(by(ann), goes.number);
  expect(left).toMatchObject({
    state: "resolved",
    resolution: "duplicate",
    duplicateOf: stays.number,
  });
  expect(left.board).toHaveLength(1);
  expect(
    (await db.key.findUniqueOrThrow({ where: { id: goes.key.id } })).archivedAt,
  ).not.toBeNull();
  for (const { incidentId } of [goes, stays]) {
    expect(await db.event.count({ where: { incidentId, kind: "incident.merged" } })).toBe(1);
  }
});

test("the worse of each fact is kept, and the earlier time", async () => {
  const { goes } = await pair({ ann, ben }, { stays: side(), goes: side() });
  await setPrivilege.call(by(ann), { number: goes.number, privilege: "high" });
  clock.advance({ hours: 2 });
  const stays = await openLeak(by(ann), { keyName: "found later" });
  await merge(goes, stays);
  const record = await db.incident.findUniqueOrThrow({
    where: { id: stays.incidentId },
    include: { keyVersion: { include: { stateChanges: true } } },
  });
  expect(record.privilege).toBe("high");
  expect(record.detectedAt.getTime()).toBeLessThan(clock.now().getTime() - 3_600_000);
  // Nobody knew of the one whether it works, of the other it was known.
  expect(record.keyVersion.state).toBe("live");
  expect(record.keyState).toBe("live");
});

test("what was said of the impact goes over, and is gone with the undo", async () => {
  const { goes, stays } = await pair({ ann, ben }, { stays: side(), goes: side() });
  const impact = {
    unauthorised_access: "yes",
    data_breach: "unknown",
    financial_loss: "no",
    reputation: "no",
  };
  await recordImpact.call(by(ann), { number: goes.number, cause: "unknown", impact });
  const before = (await readRoom(by(ann), stays.number)).closing.impact;
  const { regroupingId } = await merge(goes, stays);
  expect((await readRoom(by(ann), stays.number)).closing.impact).toEqual(impact);
  await undoMerge.call(by(ann), { regroupingId });
  expect((await readRoom(by(ann), stays.number)).closing.impact).toEqual(before);
});

test.each(["owner", "auditor"] as const)("%s may not merge", async (role) => {
  const operation = await installation.asRole(role);
  expect((await refusal(mergeIncidents.call(operation, { number: 1, into: 2 }))).code).toBe(
    "forbidden",
  );
});

test("what can't be one key is refused, and nothing is changed", async () => {
  const { goes, stays } = await pair({ ann, ben }, { stays: side(row()), goes: side(row()) });
  expect(await refusal(merge(goes, goes))).toMatchObject({ code: "wrong_state" });
  expect((await refusal(merge(goes, { number: 9_999 }))).code).toBe("not_found");
  expect((await refusal(mergeIncidents.call(by(ann), { number: goes.number }))).code).toBe(
    "invalid_input",
  );
  const before = await Promise.all([facts(goes.incidentId), facts(stays.incidentId)]);
  await signDoctrine.call(by(ann), {
    number: stays.number,
    doctrine: "contain_first",
    reason: "Abused right now.",
  });
  expect((await refusal(merge(goes, stays))).message).toMatch(/contain first/);
  await signDoctrine.call(by(ann), {
    number: stays.number,
    doctrine: "rotate_first",
    reason: "It was not.",
  });
  expect(await Promise.all([facts(goes.incidentId), facts(stays.incidentId)])).toEqual(before);
  await observeDeath.call(by(ann), {
    number: stays.number,
    state: "dead",
    happenedAt: clock.now(),
    how: "Revoked in the console.",
  });
  expect((await refusal(merge(goes, stays))).message).toMatch(/is off/);
});

test("a restricted incident is not there for others, and its places stay restricted", async () => {
  const [one, other] = [await openLeak(by(ann)), await openLeak(by(ann))];
  const restrict = (leadId: string | null) =>
    db.incident.update({ where: { id: other.incidentId }, data: { restricted: true, leadId } });
  await restrict(null);
  expect((await refusal(merge(one, other))).code).toBe("not_found");
  await restrict(ann.id);
  expect((await refusal(merge(other, one))).message).toMatch(/restricted/);
});

test("closed meanwhile: told so, and nothing is changed", async () => {
  const { goes, stays } = await pair({ ann, ben }, { stays: side(), goes: side(row()) });
  const before = await facts(goes.incidentId);
  await dismissIncident.call(by(ben), {
    number: stays.number,
    resolution: "duplicate",
    duplicateOf: (await openLeak(by(ben))).number,
  });
  expect(await refusal(merge(goes, stays))).toEqual({
    code: "conflict",
    message: `LEAK-${stays.number} was closed as duplicate. Nothing was merged.`,
  });
  expect(await facts(goes.incidentId)).toEqual(before);
});

test("a merge and a closing at the same moment: one of them is refused", async () => {
  for (let round = 0; round < 3; round += 1) {
    const [goes, stays] = [await openLeak(by(ann)), await openLeak(by(ann))];
    const [merged, closed] = await Promise.allSettled([
      merge(goes, stays),
      dismissIncident.call(by(ben), { number: stays.number, resolution: "false_positive" }),
    ]);
    const { state, duplicateOfId } = await db.incident.findUniqueOrThrow({
      where: { id: goes.incidentId },
    });
    if (merged.status === "fulfilled") {
      expect({ state, duplicateOfId }).toEqual({
        state: "resolved",
        duplicateOfId: stays.incidentId,
      });
    } else {
      expect(merged.reason).toMatchObject({ code: "conflict" });
      expect({ state, duplicateOfId }).toEqual({ state: "triage", duplicateOfId: null });
      expect(closed.status).toBe("fulfilled");
    }
  }
});

test("an undo puts both back, once; a comment is no obstacle, an act is", async () => {
  const { goes, stays } = await pair(
    { ann, ben },
    { stays: side(row({ shared: true, standing: "waived" })), goes: side(row({ shared: true })) },
  );
  const before = await Promise.all([facts(goes.incidentId), facts(stays.incidentId)]);
  const { regroupingId } = await merge(goes, stays);
  expect(await facts(stays.incidentId)).not.toEqual(before[1]);
  await addComment.call(by(ben), { number: stays.number, text: "Looks right to me." });
  await undoMerge.call(by(ben), { regroupingId });
  expect(await Promise.all([facts(goes.incidentId), facts(stays.incidentId)])).toEqual(before);
  expect((await refusal(undoMerge.call(by(ben), { regroupingId }))).code).toBe("conflict");
  for (const { incidentId } of [goes, stays]) {
    const lines = await db.event.findMany({ where: { incidentId }, select: { kind: true } });
    expect(lines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["incident.merged", "incident.merge_undone"]),
    );
  }
  const again = await merge(goes, stays);
  await setPrivilege.call(by(ben), { number: stays.number, privilege: "low" });
  const refused = await refusal(undoMerge.call(by(ann), { regroupingId: again.regroupingId }));
  expect(refused.code).toBe("conflict");
  expect(refused.message).toMatch(/LEAK-\d+ moved on since: somebody set what the key may do/);
});

test("what was merged is not reopened by itself: the merge is undone instead", async () => {
  const [goes, stays] = [await openLeak(by(ann)), await openLeak(by(ann))];
  await merge(goes, stays);
  const reopen = reopenIncident.call(by(ann), { number: goes.number, reason: "It differs." });
  expect((await refusal(reopen)).message).toMatch(/merged into LEAK-/);
});

const rowPlan: fc.Arbitrary<RowPlan> = fc.record({
  shared: fc.boolean(),
  production: fc.constantFrom("yes", "no", "unknown"),
  tier: fc.constantFrom(1, 2, 3, 4),
  standing: fc.constantFrom("pending", "proved", "waived"),
});
const sidePlan: fc.Arbitrary<SidePlan> = fc.record({
  active: fc.constantFrom(true, true, false),
  replaced: fc.boolean(),
  rows: fc.array(rowPlan, { maxLength: 2 }),
});

test("no merge removes a production blocker of either side, and its undo gives the same facts", async () => {
  await fc.assert(
    fc.asyncProperty(sidePlan, sidePlan, async (staysPlan, goesPlan) => {
      const { goes, stays } = await pair({ ann, ben }, { stays: staysPlan, goes: goesPlan });
      clock.advance({ minutes: 1 });
      const before = await Promise.all([facts(goes.incidentId), facts(stays.incidentId)]);
      const open = (await productionBlockers(ann, goes.number)).union(
        await productionBlockers(ann, stays.number),
      );
      const { regroupingId } = await merge(goes, stays);
      const after = await productionBlockers(ann, stays.number);
      expect([...open.difference(after)]).toEqual([]);
      await undoMerge.call(by(ann), { regroupingId });
      expect(await Promise.all([facts(goes.incidentId), facts(stays.incidentId)])).toEqual(before);
    }),
    { numRuns: 6 },
  );
}, 300_000);
