import { expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { bringBackAll } from "@/server/allow-rule/bring-back-all";
import { createAllowRule } from "@/server/allow-rule/create-allow-rule";
import { endAllowRule } from "@/server/allow-rule/end-allow-rule";
import { applyImport } from "@/server/import/apply-import";
import { applyImportBatch } from "@/server/import/apply-import-batch";
import { getImportResult } from "@/server/import/get-import-result";
import { previewImport } from "@/server/import/preview-import";
import { reportLeak } from "@/server/incident/report-leak";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { createKey } from "@/server/key/create-key";
import { testInstallation } from "@/server/testing/test-installation";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { uploadReport } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, clock } = installation;
const token = () => installation.asToken("imports:write");

let drawn = 0;
async function folderRule(more: object = {}) {
  const folder = `allowed/folder-${(drawn += 1)}`;
  const { id } = await createAllowRule.call(await installation.asRole("responder"), {
    kind: "path",
    pathPattern: `${folder}/**`,
    reason: "Made-up values of tests.",
    expiresInDays: 30,
    ...more,
  });
  return { id, folder };
}

const digestOf = (value: string) => {
  const digest = digestSecret(value);
  return digest.ok ? digest.value : undefined;
};
const bringBack = () => bringBackAll(installation.asJob("bring_back"));
const openedBy = (importId: string) =>
  db.incident.findMany({
    where: { occurrences: { some: { importId } } },
    include: { occurrences: true },
  });

test("what a rule covers opens no incident, and preview, answer and result say which rule", async () => {
  const { id, folder } = await folderRule();
  const responder = await installation.asRole("responder");
  const covered = Array.from({ length: 3 }, madeUpSecret);
  const report = [
    ...covered.map((secret, at) => gitleaksFinding({ secret, file: `${folder}/${at}.py` })),
    gitleaksFinding({ secret: madeUpSecret(), file: "src/a.py" }),
  ];
  const by = { kind: "path", covers: `${folder}/**`, findings: 3 };
  const waiting = await uploadReport(responder, report);
  expect(waiting.preview).toMatchObject({
    secrets: 4,
    newIncidents: 1,
    occurrences: 1,
    alreadyKnown: 0,
    suppressedBy: [{ ruleId: id, ...by }],
    sample: [{ place: expect.stringContaining("src/a.py") }],
  });
  const answer = await uploadReport(token(), report);
  expect(answer).toMatchObject({
    incidents_created: 1,
    occurrences_added: 1,
    already_known: 0,
    suppressed: 3,
    suppressed_by: [{ rule: id, ...by }],
  });
  expect(await getImportResult.call(responder, { importId: answer.id })).toMatchObject({
    suppressedBy: [{ ruleId: id, ...by }],
    cameBack: 0,
  });
  expect(await db.allowRule.findUnique({ where: { id } })).toMatchObject({
    hits: 3,
    lastHitAt: clock.now(),
  });
});

test("preview and import agree, whatever is known and covered", async () => {
  const { folder } = await folderRule();
  const responder = await installation.asRole("responder");
  const [dismissed, live, open, elsewhere, fresh] = Array.from({ length: 5 }, madeUpSecret);
  const before = await uploadReport(
    token(),
    [dismissed, open].map((secret, at) =>
      gitleaksFinding({ secret: secret ?? "", file: `before/${at}.py` }),
    ),
  );
  const first = (await openedBy(before.id)).find(
    ({ occurrences }) => occurrences[0]?.path === "before/0.py",
  );
  await dismissIncident.call(responder, { number: first?.number, resolution: "false_positive" });
  await createKey.call(responder, {
    name: "a live key",
    firstVersion: { digest: digestOf(live ?? ""), state: "live" },
  });
  const inFolder = [dismissed, live, open, elsewhere, fresh, fresh].map((secret, at) =>
    gitleaksFinding({ secret: secret ?? "", file: `${folder}/${at}.py` }),
  );
  const report = [...inFolder, gitleaksFinding({ secret: elsewhere ?? "", file: "src/b.py" })];
  const { id: importId, preview } = await uploadReport(responder, report);
  // Hidden: the dismissed one, and the fresh one at its two places.
  expect(preview).toMatchObject({
    newIncidents: 2,
    occurrences: 4,
    suppressedBy: [{ findings: 3 }],
  });
  expect(await applyImport.call(responder, { importId, mode: "new" })).toMatchObject({
    incidentsCreated: preview?.newIncidents,
    occurrencesAdded: preview?.occurrences,
    alreadyKnown: preview?.alreadyKnown,
    suppressed: 3,
  });
});

test("a person's report is never hidden", async () => {
  const { folder } = await folderRule();
  const answer = await reportLeak.call(await installation.asRole("responder"), {
    digest: digestOf(madeUpSecret()),
    places: `${folder}/a.py`,
  });
  expect(answer).toMatchObject({ opened: true });
});

test("the end of a rule brings back what the newest report still shows", async () => {
  const { id, folder } = await folderRule();
  const query = `?repository=example/shop-${drawn}`;
  const [gone, still] = [madeUpSecret(), madeUpSecret()];
  const finding = (secret: string, name: string) =>
    gitleaksFinding({ secret, file: `${folder}/${name}.py` });
  const older = await uploadReport(token(), [finding(gone, "gone"), finding(still, "still")], {
    query,
  });
  clock.advance({ hours: 1 });
  const newer = await uploadReport(token(), [finding(still, "still")], { query });
  await bringBack();
  expect(await openedBy(newer.id)).toEqual([]);

  clock.advance({ days: 30 });
  await bringBack();
  expect(await openedBy(older.id)).toEqual([]);
  const [incident, ...more] = await openedBy(newer.id);
  expect(more).toEqual([]);
  expect(incident).toMatchObject({ state: "triage", detectedAt: clock.now() });
  const outcomes = await db.importFinding.groupBy({
    by: ["outcome"],
    where: { allowRuleId: id },
    _count: true,
  });
  expect(Object.fromEntries(outcomes.map(({ outcome, _count }) => [outcome, _count]))).toEqual({
    gone: 2,
    opened: 1,
  });
  const responder = await installation.asRole("responder");
  expect(await getImportResult.call(responder, { importId: newer.id })).toMatchObject({
    cameBack: 1,
    incidents: [{ number: incident?.number, how: "opened" }],
  });
  const brought = await db.event.findMany({
    where: { kind: "import.brought_back", subjectId: newer.id },
  });
  expect(brought.length).toBe(1);
  await bringBack();
  expect((await openedBy(newer.id)).length).toBe(1);
});

test("a report without a repository is replaced by none", async () => {
  const { id, folder } = await folderRule();
  const report = [gitleaksFinding({ secret: madeUpSecret(), file: `${folder}/a.py` })];
  const first = await uploadReport(token(), report);
  clock.advance({ hours: 1 });
  await uploadReport(token(), [gitleaksFinding({ secret: madeUpSecret() })]);
  await endAllowRule.call(await installation.asRole("responder"), { id, version: 0 });
  await bringBack();
  expect((await openedBy(first.id)).length).toBe(1);
});

test("another rule may go on hiding it", async () => {
  const { id, folder } = await folderRule();
  const wider = await createAllowRule.call(await installation.asRole("responder"), {
    kind: "path",
    pathPattern: `${folder}/**`,
    reason: "Once more.",
    expiresInDays: 90,
  });
  const { id: importId } = await uploadReport(token(), [
    gitleaksFinding({ secret: madeUpSecret(), file: `${folder}/a.py` }),
  ]);
  await endAllowRule.call(await installation.asRole("responder"), { id, version: 0 });
  await bringBack();
  expect(await openedBy(importId)).toEqual([]);
  expect(await db.importFinding.findMany({ where: { importId } })).toMatchObject([
    { outcome: "suppressed", allowRuleId: wider.id },
  ]);
});

test.each(["found live", "reported by a person", "found where no rule holds"])(
  "a hidden value that is %s comes back while its rule holds",
  async (how) => {
    const { folder } = await folderRule();
    const responder = await installation.asRole("responder");
    const secret = madeUpSecret();
    const hidden = await uploadReport(token(), [
      gitleaksFinding({ secret, file: `${folder}/a.py` }),
    ]);
    const digest = digestOf(secret);
    if (how === "found live") {
      await createKey.call(responder, {
        name: "known now",
        firstVersion: { digest, state: "live" },
      });
    } else if (how === "reported by a person") {
      await reportLeak.call(responder, { digest });
    } else {
      await uploadReport(token(), [gitleaksFinding({ secret, file: "src/real.py" })]);
    }
    await bringBack();
    const [incident] = await openedBy(hidden.id);
    expect(incident?.occurrences.map(({ path }) => path)).toContain(`${folder}/a.py`);
  },
);

test("a rule by value hides a dismissed one wherever it is found next, a rule by repository its own", async () => {
  const responder = await installation.asRole("responder");
  const secret = madeUpSecret();
  const query = "?repository=example/allowed";
  const finding = (value: string, file: string) =>
    gitleaksFinding({ secret: value, file, rule: "noisy-rule" });
  const first = await uploadReport(token(), [finding(secret, "one.py")], { query });
  const [incident] = await openedBy(first.id);
  await dismissIncident.call(responder, {
    number: incident?.number,
    resolution: "false_positive",
    reason: "An example of the documentation.",
    allow: { kind: "fingerprint", expiresInDays: 30 },
  });
  expect(await uploadReport(token(), [finding(secret, "two.py")])).toMatchObject({
    occurrences_added: 0,
    suppressed: 1,
  });
  await createAllowRule.call(responder, {
    kind: "rule_repository",
    ruleId: "noisy-rule",
    repository: "example/allowed",
    reason: "It matches our ids.",
    expiresInDays: 30,
    sure: true,
  });
  const other = [finding(madeUpSecret(), "three.py")];
  expect(await uploadReport(token(), other, { query })).toMatchObject({ suppressed: 1 });
  expect(await uploadReport(token(), other)).toMatchObject({ suppressed: 0, incidents_created: 1 });
});

test("a rule that is added while a report is applied holds from the next batch on", async () => {
  const responder = await installation.asRole("responder");
  const folder = `allowed/late-${(drawn += 1)}`;
  // A batch takes 500 findings: ten of these keys whole.
  const secrets = Array.from({ length: 12 }, madeUpSecret);
  const { id: importId } = await uploadReport(
    responder,
    Array.from({ length: 600 }, (_, at) =>
      gitleaksFinding({ secret: secrets[at % 12] ?? "", file: `${folder}/${at}.py` }),
    ),
  );
  await applyImport.call(responder, { importId, mode: "backlog" });
  const asJob = installation.asJob("apply_import");
  await applyImportBatch.call(asJob, { importId });
  await createAllowRule.call(responder, {
    kind: "path",
    pathPattern: `${folder}/**`,
    reason: "Made-up values of tests.",
    expiresInDays: 30,
    sure: true,
  });
  expect(await applyImportBatch.call(asJob, { importId })).toMatchObject({
    state: "applied",
    incidentsCreated: 10,
    suppressed: 100,
  });
});

test("the path of a rule means the same to PostgreSQL as to its unit tests", async () => {
  const { folder } = await folderRule();
  const responder = await installation.asRole("responder");
  const names = ["[slug]/$a^b|c+{d}.py", "a b/é.py", "x\\y.py"];
  const answer = await uploadReport(
    responder,
    names.map((name) => gitleaksFinding({ secret: madeUpSecret(), file: `${folder}/x/${name}` })),
    { query: "?preview=true" },
  );
  const preview = await previewImport.call(responder, { importId: answer.id });
  expect(preview.suppressedBy).toMatchObject([{ findings: 3 }]);
});
