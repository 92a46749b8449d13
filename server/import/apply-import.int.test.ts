import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";

import { applyAllBatches } from "@/server/import/apply-all-batches";
import { applyImport } from "@/server/import/apply-import";
import { applyImportBatch } from "@/server/import/apply-import-batch";
import { cancelImport } from "@/server/import/cancel-import";
import { getImport } from "@/server/import/get-import";
import { refusal, uploadReport as upload } from "@/server/testing/upload-report";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { createKey } from "@/server/key/create-key";
import { digestSecret } from "@/domain/fingerprint/digest-secret";

const installation = testInstallation();
const { db, clock } = installation;
const inventory = testInventory(installation);

const token = () => installation.asToken("imports:write");

const incidentsOf = async (importId: string) =>
  db.incident.findMany({
    where: { occurrences: { some: { importId } } },
    include: { occurrences: true },
    orderBy: { number: "asc" },
  });

const whole = () => gitleaksFinding({ secret: madeUpSecret() });

test("a key of the inventory leaks as itself; its id alone opens nothing", async () => {
  const responder = await installation.asRole("responder");
  const value = madeUpSecret();
  const digest = digestSecret(value);
  const publicId = `AKIA${randomBytes(8).toString("hex").toUpperCase()}`;
  const key = await createKey.call(responder, {
    name: "the billing key",
    firstVersion: { digest: digest.ok ? digest.value : undefined, publicId, state: "live" },
  });
  const onlyId = await upload(token(), [
    gitleaksFinding({ secret: publicId, rule: "aws-access-token", file: "id.py" }),
  ]);
  expect(onlyId).toMatchObject({ incidents_created: 0, occurrences_added: 0, already_known: 0 });
  const both = await upload(token(), [
    gitleaksFinding({ secret: value, file: "id.py" }),
    gitleaksFinding({ secret: publicId, rule: "aws-access-token", file: "id.py" }),
  ]);
  expect(both).toMatchObject({ incidents_created: 1 });
  const [incident] = await incidentsOf(both.id);
  expect(incident).toMatchObject({ keyId: key.id, title: "the billing key", keyState: "live" });
});

test("a large report goes through the queue in batches, and stops where it is told", async () => {
  const responder = await installation.asRole("responder");
  const secrets = Array.from({ length: 1_100 }, madeUpSecret);
  const { id: importId } = await upload(
    responder,
    secrets.map((secret, line) => gitleaksFinding({ secret, line: line + 1 })),
  );
  expect(await applyImport.call(responder, { importId, mode: "new" })).toMatchObject({
    state: "applying",
    applied: 0,
  });
  const [job] = await db.$queryRaw<{ n: bigint }[]>`
    select count(*) as n from graphile_worker.jobs where task_identifier = 'apply_import'`;
  expect(Number(job?.n)).toBe(1);
  const asJob = installation.asJob("apply_import");
  expect(await applyImportBatch.call(asJob, { importId })).toMatchObject({ applied: 500 });
  const stopped = await cancelImport.call(responder, { importId });
  expect(stopped).toMatchObject({ state: "cancelled", applied: 500, incidentsCreated: 500 });
  expect(await applyImportBatch.call(asJob, { importId })).toMatchObject({ applied: 500 });
  expect((await incidentsOf(importId)).length).toBe(500);

  await applyImport.call(responder, { importId, mode: "backlog" });
  const work = () => applyAllBatches(asJob, { importId, now: clock.now });
  await Promise.all([work(), work()]);
  expect(await getImport.call(responder, { importId })).toMatchObject({
    state: "applied",
    mode: "new",
    applied: 1_100,
    incidentsCreated: 1_100,
    occurrencesAdded: 1_100,
  });
  expect((await incidentsOf(importId)).length).toBe(1_100);
});

test("a report that was not begun is discarded with its findings", async () => {
  const responder = await installation.asRole("responder");
  const { id: importId } = await upload(responder, [whole()]);
  expect(await cancelImport.call(responder, { importId })).toMatchObject({ state: "cancelled" });
  expect(await db.importFinding.count({ where: { importId } })).toBe(0);
  const refused = await refusal(applyImport.call(responder, { importId, mode: "new" }));
  expect(refused.code).toBe("wrong_state");
});

test("what happened is in the log: read, begun, applied, opened", async () => {
  const { id } = await upload(token(), [whole()]);
  const events = await db.event.findMany({
    where: { subjectType: "import", subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ kind }) => kind)).toEqual([
    "import.created",
    "import.started",
    "import.applied",
  ]);
  const [incident] = await incidentsOf(id);
  const opened = await db.event.findMany({ where: { incidentId: incident?.id ?? "" } });
  expect(opened.map(({ kind }) => kind)).toEqual(["incident.opened"]);
  expect(await db.eventUnsealed.count({ where: { eventId: opened[0]?.id ?? "" } })).toBe(1);
});

test.each(["owner", "auditor"] as const)("the role %s imports nothing", async (role) => {
  const operation = await installation.asRole(role);
  expect((await refusal(upload(operation, [whole()]))).code).toBe("forbidden");
});

test("a token needs the scope", async () => {
  const operation = installation.asToken("imports:read", "incidents:read");
  expect((await refusal(upload(operation, [whole()]))).code).toBe("forbidden");
  expect((await refusal(upload(installation.asNobody(), [whole()]))).code).toBe("unauthenticated");
});

test("a service that uses the key is on the board from the start", async () => {
  const responder = await installation.asRole("responder");
  const value = madeUpSecret();
  const digest = digestSecret(value);
  const key = await createKey.call(responder, {
    name: "a used key",
    firstVersion: { digest: digest.ok ? digest.value : undefined, state: "live" },
  });
  const [service, environment] = [await inventory.service(), await inventory.environment("yes")];
  await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId: environment.id });
  const { id } = await upload(token(), [gitleaksFinding({ secret: value })]);
  const [incident] = await incidentsOf(id);
  expect(incident).toMatchObject({ consumerCount: 1, severity: "high" });
});

test("10,000 findings of 300 secrets: each place once, in batches", async () => {
  const secrets = Array.from({ length: 300 }, madeUpSecret);
  const findings = Array.from({ length: 10_000 }, (_, index) =>
    gitleaksFinding({ secret: secrets[index % 300] ?? "", line: index + 1 }),
  );
  const answer = await upload(token(), findings);
  expect(answer).toMatchObject({
    state: "applied",
    findings: 10_000,
    incidents_created: 300,
    occurrences_added: 10_000,
    already_known: 0,
  });
  const counted = await db.incident.aggregate({
    where: { occurrences: { some: { importId: answer.id } } },
    _count: true,
    _sum: { occurrenceCount: true },
  });
  expect(counted).toMatchObject({ _count: 300, _sum: { occurrenceCount: 10_000 } });
}, 120_000);
