import { expect, test } from "vitest";

import { defaultSlaTargets } from "@/domain/clock/sla";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { listOpen } from "@/server/incident/list-open";
import { settleAllOpen } from "@/server/jobs/settle-all-open";
import { readSlaTargets } from "@/server/setting/read-sla-targets";
import { updateSlaTargets } from "@/server/setting/update-sla-targets";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by, asRole, asJob } = installation;
const hour = 3_600_000;
const targets = { critical: "15 min", high: "1 h", medium: "4 h", low: "1 d", backlog: "14 d" };

async function version(): Promise<number> {
  return (await readSlaTargets.call(await asRole("auditor"), {})).version;
}

async function dueAfter(number: number): Promise<number | null> {
  const row = await db.incident.findUniqueOrThrow({ where: { number } });
  return row.dueAt === null ? null : (row.dueAt.getTime() - row.detectedAt.getTime()) / hour;
}

test("the default holds until an admin sets another, and the event tells both", async () => {
  const before = await readSlaTargets.call(await asRole("owner"), {});
  expect(before).toEqual({ value: defaultSlaTargets, version: 0 });
  const saved = await updateSlaTargets.call(await asRole("admin"), {
    ...targets,
    version: 0,
    low: "2 d",
  });
  const value = { ...defaultSlaTargets, low: 2 * 1_440 };
  expect(saved).toEqual({ value, version: 1 });
  expect(await readSlaTargets.call(await asRole("owner"), {})).toEqual(saved);
  const event = await db.event.findFirstOrThrow({ where: { kind: "setting.changed" } });
  expect(JSON.parse(event.canonical)).toMatchObject({
    subject: { type: "setting", id: "sla" },
    data: { name: "sla", from: defaultSlaTargets, to: value },
  });
  expect(await waitingJobs()).toContain("settle_open");
});

test.each([0, 1])("the second editor on version %i sees both values", async (stale) => {
  const first = by(await member("admin", { name: "Ann" }));
  if (stale === 0) await db.setting.deleteMany();
  const read = await version();
  await updateSlaTargets.call(first, { ...targets, version: read, medium: "3 h" });
  const late = { ...targets, version: read, medium: "5 h" };
  await expect(updateSlaTargets.call(await asRole("admin"), late)).rejects.toMatchObject({
    code: "conflict",
    details: {
      conflict: {
        version: read + 1,
        by: "Ann",
        fields: { medium: { yours: "5 h", theirs: "3 h" } },
      },
    },
  });
});

test("open incidents follow; a due time already passed stays", async () => {
  const operation = await asRole("responder");
  const open = await openLeak(operation);
  const late = await openLeak(operation);
  const inbox = await openLeak(operation);
  for (const { number } of [open, late]) await confirmIncident.call(operation, { number });
  await db.incident.update({ where: { id: late.incidentId }, data: { dueAt: clock.now() } });
  await updateSlaTargets.call(await asRole("admin"), {
    ...targets,
    version: await version(),
    medium: "6 h",
  });
  clock.advance({ minutes: 1 });
  await settleAllOpen(asJob("settle_open"));
  expect(await dueAfter(open.number)).toBe(6);
  expect(await dueAfter(late.number)).toBe(0);
  expect(await dueAfter(inbox.number)).toBeNull();
});

test("one that cannot be settled spares the rest", async () => {
  const operation = await asRole("responder");
  const leaks = [await openLeak(operation), await openLeak(operation)];
  for (const { number } of leaks) await confirmIncident.call(operation, { number });
  const [broken, sound] = leaks.map(({ incidentId }) => incidentId);
  await db.incident.updateMany({ data: { occurrenceCount: 99 } });
  await db.$executeRaw`alter table incident drop constraint incident_privilege_check`;
  await db.$executeRaw`update incident set privilege = 'no word' where id = ${broken}::uuid`;
  await settleAllOpen(asJob("settle_open"));
  const counted = async (id = "") =>
    (await db.incident.findUniqueOrThrow({ where: { id } })).occurrenceCount;
  expect([await counted(broken), await counted(sound)]).toEqual([99, 1]);
});

test.each(["responder", "owner", "auditor"] as const)("%s may not", async (role) => {
  const operation = await asRole(role);
  const forbidden = { code: "forbidden" };
  const input = { ...targets, version: await version() };
  await expect(updateSlaTargets.call(operation, input)).rejects.toMatchObject(forbidden);
  await expect(listOpen.call(operation, {})).rejects.toMatchObject(forbidden);
});

test.each([
  ["high", { high: "10 min" }],
  ["low", { low: "soon" }],
  ["backlog", { backlog: "900 d" }],
])("bad input names %s", async (field, wrong) => {
  const input = { ...targets, version: await version(), ...wrong };
  await expect(updateSlaTargets.call(await asRole("admin"), input)).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { [field]: expect.stringMatching(/\.$/) } },
  });
});

async function waitingJobs(): Promise<string[]> {
  const rows = await db.$queryRaw<{ job: string }[]>`
    select task_identifier as job from graphile_worker.jobs`;
  return rows.map(({ job }) => job);
}
