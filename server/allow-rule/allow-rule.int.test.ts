import { expect, test } from "vitest";

import { createAllowRule } from "@/server/allow-rule/create-allow-rule";
import { endAllowRule } from "@/server/allow-rule/end-allow-rule";
import { listAllowRules } from "@/server/allow-rule/list-allow-rules";
import { renewAllowRule } from "@/server/allow-rule/renew-allow-rule";
import { tryAllowRule } from "@/server/allow-rule/try-allow-rule";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { testInstallation } from "@/server/testing/test-installation";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { uploadReport } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, clock } = installation;

let drawn = 0;
const folder = () => `made-up/folder-${(drawn += 1)}`;

/** A report of one leak for each file, applied; answers the incidents in the files' order. */
async function leaks(files: readonly string[], { rule = "generic-api-key" } = {}) {
  const responder = await installation.asRole("responder");
  const repository = `example/repository-${(drawn += 1)}`;
  const { id } = await uploadReport(
    responder,
    files.map((file) => gitleaksFinding({ secret: madeUpSecret(), file, rule })),
    { query: `?apply=new&repository=${repository}` },
  );
  const incidents = await db.incident.findMany({
    where: { occurrences: { some: { importId: id } } },
    orderBy: { number: "asc" },
    include: { occurrences: true },
  });
  return { responder, repository, incidents };
}

const pathRule = (pathPattern: string) => ({
  kind: "path",
  pathPattern,
  reason: "Made-up values of tests.",
  expiresInDays: "90",
});

test("a trial says how many places and keys, and which of them are live", async () => {
  const here = folder();
  const { responder, incidents } = await leaks([`${here}/a.py`, `${here}/b.py`, "src/c.py"]);
  const live = incidents.find(({ occurrences }) => occurrences[0]?.path === `${here}/b.py`);
  await recordVerdict.call(responder, {
    number: live?.number,
    verdict: "live",
    fromPlace: "laptop",
  });
  const trial = await tryAllowRule.call(responder, { kind: "path", pathPattern: `${here}/**` });
  expect(trial).toMatchObject({ findings: 2, keys: 2, live: 1, unresolved: 2, partly: 0 });
  expect(trial.examples).toMatchObject([
    { number: live?.number, live: true, place: expect.stringContaining("b.py") },
    { live: false },
  ]);
});

test("a key that is also found elsewhere stays a leak", async () => {
  const here = folder();
  const secret = madeUpSecret();
  const responder = await installation.asRole("responder");
  await uploadReport(
    responder,
    [`${here}/a.py`, "src/elsewhere.py"].map((file) => gitleaksFinding({ secret, file })),
    { query: "?apply=new" },
  );
  const trial = await tryAllowRule.call(responder, { kind: "path", pathPattern: `${here}/**` });
  expect(trial).toMatchObject({ findings: 0, keys: 0, partly: 1, covered: 1 });
});

test("a restricted incident is in nobody else's trial", async () => {
  const here = folder();
  const { responder, incidents } = await leaks([`${here}/a.py`]);
  const where = { id: incidents[0]?.id ?? "" };
  await db.incident.update({ where, data: { restricted: true } });
  const asked = { kind: "path", pathPattern: `${here}/**` };
  expect(await tryAllowRule.call(responder, asked)).toMatchObject({ covered: 0, examples: [] });
  const byNumber = { kind: "fingerprint", number: incidents[0]?.number };
  await expect(tryAllowRule.call(responder, byNumber)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a rule is written with its author, reason and end, and the log says so", async () => {
  const here = folder();
  const ada = await installation.member("responder", { name: "Ada" });
  const { id } = await createAllowRule.call(installation.by(ada), pathRule(`${here}/**`));
  const rules = await listAllowRules.call(await installation.asRole("auditor"), {});
  expect(rules.find((rule) => rule.id === id)).toMatchObject({
    kind: "path",
    covers: `${here}/**`,
    reason: "Made-up values of tests.",
    createdBy: "Ada",
    state: "active",
    hits: 0,
    holds: 0,
    expiresAt: new Date(clock.now().getTime() + 90 * 86_400_000),
  });
  const events = await db.event.findMany({ where: { subjectId: id } });
  expect(events.map(({ kind }) => kind)).toEqual(["allow_rule.created"]);
  expect(events[0]?.canonical).not.toContain("Made-up");
});

test("a rule is renewed, expires, and is renewed once more; an ended one stays ended", async () => {
  const responder = await installation.asRole("responder");
  const stateOf = async (id: string) =>
    (await listAllowRules.call(await installation.asRole("auditor"), { show: "all" })).find(
      (rule) => rule.id === id,
    )?.state;
  const { id } = await createAllowRule.call(responder, {
    ...pathRule(`${folder()}/**`),
    expiresInDays: 7,
  });
  await renewAllowRule.call(responder, { id, version: 0, expiresInDays: 30 });
  await expect(
    renewAllowRule.call(responder, { id, version: 0, expiresInDays: 30 }),
  ).rejects.toMatchObject({ code: "conflict" });
  clock.advance({ days: 30 });
  expect(await stateOf(id)).toBe("expired");
  const later = await installation.asRole("responder");
  await renewAllowRule.call(later, { id, version: 1, expiresInDays: 7 });
  expect(await stateOf(id)).toBe("active");
  await endAllowRule.call(later, { id, version: 2 });
  expect(await stateOf(id)).toBe("ended");
  await expect(endAllowRule.call(later, { id, version: 3 })).rejects.toMatchObject({
    code: "wrong_state",
  });
  const kinds = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(kinds.map(({ kind }) => kind)).toEqual([
    "allow_rule.created",
    "allow_rule.renewed",
    "allow_rule.renewed",
    "allow_rule.ended",
  ]);
});

test("a dismissal leaves a rule in the same act", async () => {
  const { responder, incidents, repository } = await leaks(["testdata/one.py"]);
  const [incident] = incidents;
  const dismiss = { number: incident?.number, resolution: "false_positive" };
  const allow = { kind: "path", expiresInDays: "30" };
  await expect(dismissIncident.call(responder, { ...dismiss, allow })).rejects.toMatchObject({
    details: { fields: { reason: expect.any(String) } },
  });
  await dismissIncident.call(responder, { ...dismiss, allow, reason: "An example." });
  const rule = await db.allowRule.findFirstOrThrow({ where: { sourceIncidentId: incident?.id } });
  expect(rule).toMatchObject({ kind: "path", pathPattern: "testdata/one.py", repository });
  const events = await db.event.findMany({ where: { incidentId: incident?.id } });
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["incident.resolved", "allow_rule.created"]),
  );
});

test("a key that works gets no rule of its own", async () => {
  const { responder, incidents } = await leaks(["src/live.py"]);
  const number = incidents[0]?.number;
  const allow = { kind: "fingerprint", expiresInDays: 30 };
  const asTest = { number, resolution: "test_credential", liveness: "live", reason: "A test key." };
  await expect(dismissIncident.call(responder, { ...asTest, allow })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await db.keyVersion.update({
    where: { id: incidents[0]?.keyVersionId ?? "" },
    data: { state: "live" },
  });
  await expect(
    createAllowRule.call(responder, { ...allow, number, reason: "It works." }),
  ).rejects.toMatchObject({ code: "wrong_state" });
});

test("a wide rule is looked at twice", async () => {
  const { responder } = await leaks(
    Array.from({ length: 40 }, (_, at) => `wide/${at}.py`),
    { rule: "wide" },
  );
  await expect(createAllowRule.call(responder, pathRule("wide/**"))).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { sure: expect.stringMatching(/^This covers 40 of \d+ places/) } },
  });
  await createAllowRule.call(responder, { ...pathRule("wide/**"), sure: "on" });
});

test.each([
  ["every path", { pathPattern: "**" }, "pathPattern"],
  ["no path", { pathPattern: " " }, "pathPattern"],
  ["no reason", { reason: "" }, "reason"],
  ["no end", { expiresInDays: 10_000 }, "expiresInDays"],
])("%s is refused, and the field named", async (_what, wrong, field) => {
  const responder = await installation.asRole("responder");
  await expect(
    createAllowRule.call(responder, { ...pathRule("some/where/**"), ...wrong }),
  ).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { [field]: expect.any(String) } },
  });
});

test.each(["owner", "auditor"] as const)("the role %s adds no rule", async (role) => {
  const operation = await installation.asRole(role);
  for (const verb of [createAllowRule, tryAllowRule]) {
    await expect(verb.call(operation, pathRule("some/where/**"))).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});

test("a secret in a pattern or a reason is refused, tried or saved", async () => {
  const responder = await installation.asRole("responder");
  const secret = madeUpSecret();
  await uploadReport(responder, [gitleaksFinding({ secret, file: "src/a.py" })], {
    query: "?apply=new",
  });
  const pattern = { kind: "path", pathPattern: `config/${secret}` };
  const refused = { code: expect.stringMatching(/secret|invalid/) };
  await expect(tryAllowRule.call(responder, pattern)).rejects.toMatchObject(refused);
  const rule = { ...pathRule(`${folder()}/**`), reason: `It is ${secret}` };
  await expect(createAllowRule.call(responder, rule)).rejects.toMatchObject(refused);
});
