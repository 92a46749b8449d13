import { expect, test } from "vitest";

import { defaultSeverityRules } from "@/domain/severity/default-rules";
import type { SeverityRule } from "@/domain/severity/severity-rule";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { setSeverity } from "@/server/incident/set-severity";
import { settleAllOpen } from "@/server/jobs/settle-all-open";
import { readSeverityRules } from "@/server/severity/read-severity-rules";
import { updateSeverityRules } from "@/server/severity/update-severity-rules";
import { trySeverityRules } from "@/server/severity/try-severity-rules";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const { db, member, by, asRole, asJob } = testInstallation();

const internal: SeverityRule = {
  id: "internal",
  severity: "high",
  because: "people inside could read it",
  enabled: true,
  when: { visibility: ["internal"] },
};
const rules = [internal, ...defaultSeverityRules];

async function severityOf(number: number) {
  const row = await db.incident.findUniqueOrThrow({ where: { number } });
  return [row.severity, row.severityComputed];
}

test("a trial tells what would change and changes nothing; saving changes what is open", async () => {
  const admin = await asRole("admin");
  const operation = await asRole("responder");
  const open = await openLeak(operation);
  const set = await openLeak(operation);
  const closed = await openLeak(operation);
  const other = await openLeak(operation, { visibility: "restricted" });
  await confirmIncident.call(operation, { number: open.number });
  await setSeverity.call(operation, { number: set.number, severity: "critical" });
  const dismissal = { number: closed.number, resolution: "false_positive" };
  await dismissIncident.call(operation, dismissal);

  const trial = await trySeverityRules.call(admin, { rules });
  expect(trial).toMatchObject({ looked: 4, more: false, changed: 3, open: 2 });
  expect(trial.changes.map(({ number }) => number)).toEqual([
    closed.number,
    set.number,
    open.number,
  ]);
  expect(trial.changes.at(-1)).toMatchObject({ from: "medium", to: "high", state: "active" });
  expect(await severityOf(open.number)).toEqual(["medium", "medium"]);

  expect(await updateSeverityRules.call(admin, { version: 0, rules })).toEqual({
    value: rules,
    version: 1,
  });
  await settleAllOpen(asJob("settle_open"));
  expect(await severityOf(open.number)).toEqual(["high", "high"]);
  expect(await severityOf(set.number)).toEqual(["critical", "high"]);
  expect(await severityOf(closed.number)).toEqual(["medium", "medium"]);
  expect(await severityOf(other.number)).toEqual(["low", "low"]);
  const event = await db.event.findFirstOrThrow({
    where: { kind: "incident.severity_changed", incidentId: open.incidentId },
  });
  expect(JSON.parse(event.canonical).data).toEqual({
    from: "medium",
    to: "high",
    rule: "internal",
  });
});

test("what is restricted stays out of a trial by somebody who may not see it", async () => {
  const { number, incidentId } = await openLeak(await asRole("responder"));
  await db.incident.update({ where: { id: incidentId }, data: { restricted: true } });
  const trial = await trySeverityRules.call(await asRole("admin"), { rules: defaultSeverityRules });
  expect(trial.changes.map((change) => change.number)).not.toContain(number);
});

test("the second editor sees both sets of rules", async () => {
  const { version } = await readSeverityRules.call(await asRole("auditor"), {});
  const ann = by(await member("admin", { name: "Ann" }));
  await updateSeverityRules.call(ann, { version, rules: defaultSeverityRules });
  const late = updateSeverityRules.call(await asRole("admin"), { version, rules });
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    details: {
      conflict: {
        version: version + 1,
        by: "Ann",
        fields: { rules: { yours: expect.stringMatching(/^1\. high because people inside/) } },
      },
    },
  });
});

test.each(["responder", "owner", "auditor"] as const)("%s may not", async (role) => {
  const operation = await asRole(role);
  const forbidden = { code: "forbidden" };
  await expect(trySeverityRules.call(operation, { rules })).rejects.toMatchObject(forbidden);
  const update = updateSeverityRules.call(operation, { version: 1, rules });
  await expect(update).rejects.toMatchObject(forbidden);
});

test("rules without an answer for every leak are refused", async () => {
  const update = updateSeverityRules.call(await asRole("admin"), { version: 1, rules: [internal] });
  await expect(update).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { rules: expect.stringMatching(/Keep the last rule/) } },
  });
});
