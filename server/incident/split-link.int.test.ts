import { beforeAll, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { linkIncidents } from "@/server/incident/link-incidents";
import { setPrivilege } from "@/server/incident/set-privilege";
import { splitIncident } from "@/server/incident/split-incident";
import { undoSplit } from "@/server/incident/undo-split";
import { unlinkIncidents } from "@/server/incident/unlink-incidents";
import { newId } from "@/lib/ids";
import { testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";
import { testMerge } from "@/server/testing/test-merge";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { refusal, uploadReport } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, by, member } = installation;
const { leak } = testBoard(installation);
const { productionBlockers } = testMerge(installation);

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});

/** A leak on a board, found at three places. */
async function threePlaces() {
  const opened = await leak(ann);
  await confirmIncident.call(by(ann), { number: opened.number });
  const [first] = await db.occurrence.findMany({ where: { incidentId: opened.incidentId } });
  if (first === undefined) throw new Error("No place.");
  const ids = [first.id];
  for (const line of [1, 2]) {
    const id = newId();
    const placeHash = new Uint8Array(32).fill(line).fill(opened.number, 8);
    await db.occurrence.create({ data: { ...first, id, line, placeHash } });
    ids.push(id);
  }
  return { ...opened, places: ids };
}
const split = (number: number, of: { occurrenceIds?: string[]; partIds?: string[] }) =>
  splitIncident.call(by(ann), { number, ...of });

test("what belongs to another key goes to an incident of its own, and back again", async () => {
  const { number, incidentId, keyVersionId, places } = await threePlaces();
  const blockers = await productionBlockers(ann, number);
  const answer = await splitIncident.call(by(ann), {
    number,
    occurrenceIds: places.slice(1),
    keyName: "The other key",
    reason: "Another value stood there.",
  });
  const other = await db.incident.findUniqueOrThrow({
    where: { number: answer.into },
    include: { key: true, occurrences: true },
  });
  const mine = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  expect(other).toMatchObject({
    state: "triage",
    title: "The other key",
    leakEventId: mine.leakEventId,
    occurrenceCount: 2,
  });
  expect(other.occurrences.every((place) => place.keyVersionId === other.keyVersionId)).toBe(true);
  expect(mine).toMatchObject({ state: "active", occurrenceCount: 1 });
  expect(await productionBlockers(ann, number)).toEqual(blockers);
  for (const id of [incidentId, other.id]) {
    expect(await db.event.count({ where: { incidentId: id, kind: "incident.split" } })).toBe(1);
  }
  // The board goes on meanwhile: that is no obstacle.
  await setPrivilege.call(by(ann), { number, privilege: "low" });
  await undoSplit.call(by(ann), { regroupingId: answer.regroupingId });
  expect(await db.occurrence.count({ where: { incidentId, keyVersionId } })).toBe(3);
  expect(await db.incident.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({
    state: "resolved",
    resolution: "duplicate",
    duplicateOfId: incidentId,
  });
  const again = undoSplit.call(by(ann), { regroupingId: answer.regroupingId });
  expect((await refusal(again)).code).toBe("conflict");
});

test("a part takes along what recognises it: the same value is found there from then on", async () => {
  const [one, other] = [madeUpSecret(), madeUpSecret()];
  const token = installation.asToken("imports:write");
  const finding = (secret: string, file: string) => gitleaksFinding({ secret, file });
  const { id } = await uploadReport(token, [finding(one, "a.py")], { query: "?repository=a/b" });
  const incident = await db.incident.findFirstOrThrow({
    where: { occurrences: { some: { importId: id } } },
  });
  // Recognised wrongly as a second part of one key.
  const { id: twin } = await uploadReport(token, [finding(other, "b.py")], {
    query: "?repository=a/b",
  });
  const second = await db.incident.findFirstOrThrow({
    where: { occurrences: { some: { importId: twin } } },
  });
  const part = await db.keyPart.findFirstOrThrow({ where: { keyVersionId: second.keyVersionId } });
  await db.keyIdentifier.updateMany({
    where: { keyVersionId: second.keyVersionId },
    data: { keyVersionId: incident.keyVersionId },
  });
  await db.keyPart.updateMany({
    where: { keyVersionId: second.keyVersionId },
    data: { keyVersionId: incident.keyVersionId },
  });
  const answer = await split(incident.number, { partIds: [part.id] });
  await uploadReport(token, [finding(other, "c.py")], { query: "?repository=a/b" });
  const found = await db.occurrence.findFirstOrThrow({
    where: { path: "c.py" },
    include: { incident: true },
  });
  expect(found.incident.number).toBe(answer.into);
});

test("a split that can't be is refused", async () => {
  const { number, places } = await threePlaces();
  const foreign = await threePlaces();
  const owner = await installation.asRole("owner");
  const refusals: [() => Promise<unknown>, string][] = [
    [() => split(number, {}), "invalid_input"],
    [() => split(number, { occurrenceIds: places }), "invalid_input"],
    [() => split(number, { occurrenceIds: foreign.places.slice(1) }), "invalid_input"],
    [() => split(number, { partIds: [newId()] }), "invalid_input"],
    [() => split(9_999, { occurrenceIds: places.slice(1) }), "not_found"],
    [() => splitIncident.call(owner, { number }), "forbidden"],
  ];
  for (const [work, code] of refusals) expect((await refusal(work())).code).toBe(code);
  expect(await db.incidentRegrouping.count({ where: { stays: { number } } })).toBe(0);
});

test("what was split off and answered is not taken back", async () => {
  const { number, places } = await threePlaces();
  const { into, regroupingId } = await split(number, { occurrenceIds: places.slice(1) });
  await confirmIncident.call(by(ann), { number: into });
  const refused = await refusal(undoSplit.call(by(ann), { regroupingId }));
  expect(refused).toMatchObject({ code: "conflict", message: expect.stringMatching(/confirmed/) });
});

test("links say how two incidents belong together, and are taken back", async () => {
  const [one, other] = [await openLeak(by(ann)), await openLeak(by(ann))];
  const link = (kind: string, [from, to]: [number, number]) =>
    linkIncidents.call(by(ann), { number: from, to, kind });
  const { linkId } = await link("derived_from", [other.number, one.number]);
  await link("reused_value", [other.number, one.number]);
  // "Reused value" has no direction, "derived from" has.
  const again = link("reused_value", [one.number, other.number]);
  expect((await refusal(again)).code).toBe("wrong_state");
  await link("derived_from", [one.number, other.number]);
  await unlinkIncidents.call(by(ann), { linkId });
  expect((await refusal(unlinkIncidents.call(by(ann), { linkId }))).code).toBe("conflict");
  const lines = await db.event.findMany({
    where: { incidentId: one.incidentId, kind: { startsWith: "incident." } },
  });
  const auditor = await installation.asRole("auditor");
  const pair = { number: one.number, to: other.number };
  const kinds = lines.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "incident.linked")).toHaveLength(3);
  expect(kinds).toContain("incident.unlinked");
  const refusals: [() => Promise<unknown>, string][] = [
    [() => link("same_event", [one.number, one.number]), "invalid_input"],
    [() => link("cousin", [one.number, other.number]), "invalid_input"],
    [() => link("same_event", [one.number, 9_999]), "not_found"],
    [() => unlinkIncidents.call(by(ann), { linkId: newId() }), "not_found"],
    [() => linkIncidents.call(auditor, { ...pair, kind: "same_event" }), "forbidden"],
  ];
  for (const [work, code] of refusals) expect((await refusal(work())).code).toBe(code);
});
