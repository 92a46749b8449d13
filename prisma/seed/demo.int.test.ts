import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { verifyChain } from "@/server/event/verify-chain";
import { getRoom } from "@/server/incident/get-room";
import { loadRecord } from "@/server/incident/load-record";
import { summaryOf } from "@/server/incident/refresh-summary";
import { type DemoSignIn, fillDemo } from "@/server/launch/demo";
import { asProcess } from "@/server/testing/as-process";
import { nextStepFaults } from "@/server/testing/next-step-faults";
import { testInstallation } from "@/server/testing/test-installation";
import { keyPlans } from "@/prisma/seed/demo-key-plans";
import { playDemo } from "@/prisma/seed/play-demo";
import { pastLeaks } from "@/prisma/seed/story-past";

const installation = testInstallation();
const { db, asNobody } = installation;
asProcess(installation);

const folder = () => mkdtempSync(path.join(tmpdir(), "rekey-demo-"));
const dataDir = folder();
const now = new Date();
let signIns: readonly DemoSignIn[];
beforeAll(async () => {
  signIns = await fillDemo(dataDir, () => playDemo(db, { keys: asNobody().keys, now }));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

test("has an incident in each phase", async () => {
  const incidents = await db.incident.findMany({
    where: { backlog: false },
  });
  const found = { state: "triage", keyState: "unknown", moved: "0 of 0", gate: null, reviews: 0 };
  const phases = [
    { state: "resolved", keyState: "dead", moved: "2 of 2", gate: null, reviews: 0 },
    { ...found, state: "active" },
    { state: "active", keyState: "live", moved: "1 of 2", gate: "13 blockers", reviews: 0 },
    { ...found, state: "active", gate: "14 blockers" },
    { ...found, state: "active", gate: "4 blockers" },
    found,
    found,
    { ...found, state: "active", gate: "4 blockers" },
    { state: "active", keyState: "live", moved: "7 of 9", gate: "2 blockers", reviews: 0 },
    { state: "active", keyState: "live", moved: "3 of 3", gate: "open", reviews: 0 },
    { state: "monitoring", keyState: "dead", moved: "2 of 2", gate: null, reviews: 0 },
    { state: "active", keyState: "disabled", moved: "1 of 4", gate: null, reviews: 1 },
    { ...found, state: "resolved" },
    found,
    found,
    found,
    { ...found, keyState: "live", moved: "0 of 3" },
    ...pastLeaks.map(() => ({
      ...found,
      state: "resolved",
      keyState: "disabled",
      moved: "1 of 1",
    })),
    { ...found, state: "resolved", keyState: "live", moved: "0 of 1" },
    { ...found, state: "resolved", keyState: "dead" },
    { ...found, state: "active", keyState: "live", gate: "14 blockers" },
  ];
  // What one report found is numbered in the order of made-up fingerprints.
  expect(inOrder(incidents.map(phaseOf))).toEqual(inOrder(phases));
  for (const incident of incidents) {
    expect(incident).toMatchObject(summaryOf(await loadRecord(db, incident.id), now));
  }
});

test("has a backlog that was answered in groups, a plan, a hand-over and a restricted one", async () => {
  const backlog = await db.incident.groupBy({
    by: ["state", "resolution"],
    where: { backlog: true },
    _count: true,
  });
  expect(backlog).toEqual(
    expect.arrayContaining([
      { state: "resolved", resolution: "false_positive", _count: 7 },
      { state: "triage", resolution: null, _count: 11 },
    ]),
  );
  expect(await db.allowRule.count()).toBe(1);
  expect(await db.rotationPlanKey.count()).toBe(3);
  expect(await db.handover.count({ where: { state: "asked" } })).toBe(1);
  expect(await db.ownerContact.count({ where: { kind: "attempt" } })).toBe(2);
  expect(await db.incident.count({ where: { restricted: true } })).toBe(1);
});

test("has forty services, and twenty-five keys that were known before they leaked", async () => {
  expect(await db.service.count()).toBe(40);
  expect(Object.keys(keyPlans)).toHaveLength(25);
  const named = Object.values(keyPlans).map(({ name }) => name);
  expect(await db.key.count({ where: { name: { in: named } } })).toBe(25);
  expect(await db.key.count({ where: { kind: "honeytoken" } })).toBe(1);
});

test("shows a next step that may stand there, in every room", async () => {
  const admin = await installation.member("admin");
  const incidents = await db.incident.findMany({ select: { number: true, leadId: true } });
  const faults: string[] = [];
  const phases = new Set<string>();
  for (const { number, leadId } of incidents) {
    // Its lead sees a restricted one too.
    const looking = { ...asNobody(), now, actor: { ...admin, id: leadId ?? admin.id } };
    const room = await getRoom.call(looking, { number });
    phases.add(room.nextStep?.phase ?? "none");
    faults.push(...nextStepFaults(room).map((fault) => `LEAK-${number}: ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(phases.size).toBeGreaterThan(3);
});

test("has a whole log, in the order in which things happened, all of it past", async () => {
  expect(await verifyChain(db, asNobody().keys)).toMatchObject({ ok: true });
  const events = await db.event.findMany({ orderBy: { id: "asc" } });
  const times = events.map(({ recordedAt }) => recordedAt.getTime());
  expect(times.length).toBeGreaterThan(150);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(Math.max(...times)).toBeLessThan(now.getTime());
});

test("gives each person a password of their own, kept for nobody else to read", () => {
  expect(signIns.map(({ role }) => role)).toEqual(["admin", "responder", "responder", "owner"]);
  expect(new Set(signIns.map(({ password }) => password)).size).toBe(4);
  expect(statSync(path.join(dataDir, "demo.json")).mode & 0o777).toBe(0o600);
});

test("fills its own database once, and no other", async () => {
  const refuse = () => Promise.reject(new Error("The demo was filled again."));
  const before = await db.event.count();
  expect(await fillDemo(dataDir, refuse)).toEqual(signIns);
  const other = folder();
  await expect(fillDemo(other, refuse)).rejects.toThrow(/holds data already/);
  rmSync(other, { recursive: true });
  expect(await db.event.count()).toBe(before);
});

const inOrder = (phases: readonly object[]) =>
  phases.map((phase) => JSON.stringify(phase)).toSorted((one, other) => one.localeCompare(other));

type Row = Awaited<ReturnType<typeof db.incident.findFirstOrThrow>>;

function phaseOf(row: Row) {
  const { state, keyState, movedCount, consumerCount, blockerCount, gateOpen, reviewsOpen } = row;
  const blockers = blockerCount === null ? null : `${blockerCount} blockers`;
  return {
    state,
    keyState,
    moved: `${movedCount} of ${consumerCount}`,
    gate: gateOpen ? "open" : blockers,
    reviews: reviewsOpen,
  };
}
