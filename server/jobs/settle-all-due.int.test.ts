import { expect, test } from "vitest";

import { confirmIncident } from "@/server/incident/confirm-incident";
import { listDue } from "@/server/incident/list-due";
import { settleDue } from "@/server/incident/settle-due";
import { settleAllDue } from "@/server/jobs/settle-all-due";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db } = installation;
const job = () => installation.asJob("settle_due");

test("open incidents are brought up to date, those in the Inbox wait for a person", async () => {
  const operation = await installation.asRole("responder");
  const open = await openLeak(operation);
  const waiting = await openLeak(operation);
  await confirmIncident.call(operation, { number: open.number });
  await db.incident.updateMany({ data: { occurrenceCount: 99 } });

  await settleAllDue(job());

  const count = async (id: string) =>
    (await db.incident.findUniqueOrThrow({ where: { id } })).occurrenceCount;
  expect(await count(open.incidentId)).toBe(1);
  expect(await count(waiting.incidentId)).toBe(99);
});

test("an end that just passed does not wait for its turn", async () => {
  const operation = await installation.asRole("responder");
  const opened: string[] = [];
  for (let n = 0; n < 30; n += 1) {
    const { incidentId, number } = await openLeak(operation);
    await confirmIncident.call(operation, { number });
    opened.push(incidentId);
  }
  const before = await listDue.call(job(), {});
  expect(before.length).toBeLessThanOrEqual(25);
  const inNoTurn = opened.filter((id) => !before.includes(id));
  expect(inNoTurn.length).toBeGreaterThan(0);
  const [later = ""] = inNoTurn;
  await db.incident.update({
    where: { id: later },
    data: { watchUntil: installation.clock.now() },
  });
  expect(await listDue.call(job(), {})).toContain(later);

  const seen = new Set(before);
  installation.clock.advance({ minutes: 1 });
  for (const id of await listDue.call(job(), {})) seen.add(id);
  expect(opened.filter((id) => !seen.has(id))).toEqual([]);
});

test.each(["admin", "responder", "owner", "auditor"] as const)("%s may not", async (role) => {
  const operation = await installation.asRole(role);
  await expect(listDue.call(operation, {})).rejects.toMatchObject({ code: "forbidden" });
  const settle = settleDue.call(operation, { incidentId: operation.requestId });
  await expect(settle).rejects.toMatchObject({ code: "forbidden" });
});

test("an incident that is not there is said to be not there", async () => {
  const settle = settleDue.call(job(), { incidentId: job().requestId });
  await expect(settle).rejects.toMatchObject({ code: "not_found" });
});
