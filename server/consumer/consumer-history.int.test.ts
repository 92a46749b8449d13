import { expect, test } from "vitest";

import { newId } from "@/lib/ids";
import { addConsumer } from "@/server/consumer/add-consumer";
import { archiveConsumer } from "@/server/consumer/archive-consumer";
import { getConsumer } from "@/server/consumer/get-consumer";
import { listConsumerHistory } from "@/server/consumer/list-consumer-history";
import { listConsumers } from "@/server/consumer/list-consumers";
import { updateConsumer } from "@/server/consumer/update-consumer";
import { markReady } from "@/server/cutover/mark-ready";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { refusal } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, clock, by, member } = installation;
const inventory = testInventory(installation);

async function scene() {
  const responder = await member("responder");
  const [key, team] = [await inventory.key(), await inventory.team()];
  const service = await inventory.service({ ownerTeamId: team.id });
  const [prod, staging] = [await inventory.environment(), await inventory.environment("no")];
  const place = { keyId: key.id, serviceId: service.id, environmentId: staging.id };
  const { id } = await addConsumer.call(by(responder), { ...place, variableName: "TOKEN" });
  return { responder, key, team, service, prod, staging, place, id };
}

test("its facts with both values, its cut-overs, by whom and when, newest first", async () => {
  const { responder, key, prod, staging, place, id } = await scene();
  clock.advance({ minutes: 5 });
  const [version] = key.versions;
  await updateConsumer.call(by(responder), {
    id,
    version: 0,
    ...place,
    environmentId: prod.id,
    variableName: "TOKEN",
    runsVersionId: version?.id,
  });
  clock.advance({ minutes: 5 });
  const first = await inventory.incident(key);
  await updateConsumer.call(by(responder), {
    id,
    version: 1,
    ...place,
    environmentId: prod.id,
    variableName: "API_TOKEN",
    runsVersionId: version?.id,
  });
  clock.advance({ minutes: 5 });
  const cutover = await db.cutover.findFirstOrThrow({
    where: { consumerId: id, incidentId: first.id },
  });
  await markReady.call(by(responder), { cutoverId: cutover.id });
  clock.advance({ minutes: 5 });
  await db.cutover.updateMany({ where: { consumerId: id }, data: { state: "proved" } });
  await archiveConsumer.call(by(responder), { id });

  const history = await listConsumerHistory.call(by(await member("auditor")), { id });
  const kinds = history.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.startsWith("consumer."))).toEqual([
    "consumer.archived",
    "consumer.updated",
    "consumer.updated",
    "consumer.added",
  ]);
  expect(kinds).toContain("cutover.added");
  expect(kinds.some((kind) => /cutover\.(marked_)?ready/.test(kind))).toBe(true);
  const [renamed, moved] = history.filter(({ kind }) => kind === "consumer.updated");
  expect(renamed?.data).toMatchObject({
    before: { variableName: "TOKEN" },
    after: { variableName: "API_TOKEN" },
  });
  expect(moved?.data).toMatchObject({
    before: { environment: staging.name, runs: "" },
    after: { environment: prod.name, runs: "v1" },
  });
  expect(history.every(({ actor }) => actor.name.length > 0)).toBe(true);

  // Of a hidden incident an outsider meets neither its number nor its board.
  await db.incident.update({ where: { id: first.id }, data: { restricted: true } });
  const outside = await listConsumerHistory.call(by(await member("auditor")), { id });
  expect(outside.every(({ incident }) => incident?.id !== first.id)).toBe(true);
  expect(outside.some(({ subject }) => subject?.id === cutover.id)).toBe(false);
  expect(outside.filter(({ kind }) => kind === "consumer.updated")).toHaveLength(2);
});

test("an owner of another team sees the facts and not the cut-overs", async () => {
  const { key, team, id } = await scene();
  await inventory.incident(key);
  const kindsFor = async (teamIds: string[]) => {
    const owner = by(await member("owner", { teamIds }));
    return (await listConsumerHistory.call(owner, { id })).map(({ kind }) => kind);
  };
  expect(await kindsFor([team.id])).toContain("consumer.added");
  expect(await kindsFor([])).toEqual(["consumer.added"]);
});

test("consumers are listed in pages by their services, and found by their words", async () => {
  const { service, key, staging, responder } = await scene();
  for (const location of ["a", "b", "c", "d"]) {
    const place = { keyId: key.id, serviceId: service.id, environmentId: staging.id };
    await addConsumer.call(by(responder), { ...place, location });
  }
  const operation = by(responder);
  const first = await listConsumers.call(operation, { keyId: key.id, limit: 2 });
  const second = await listConsumers.call(operation, {
    keyId: key.id,
    limit: 2,
    cursor: first.next,
  });
  const third = await listConsumers.call(operation, {
    keyId: key.id,
    limit: 2,
    cursor: second.next,
  });
  const ids = [first, second, third].flatMap(({ data }) => data.map(({ id }) => id));
  expect(new Set(ids).size).toBe(5);
  expect(third.next).toBeNull();
  const back = await listConsumers.call(operation, { keyId: key.id, limit: 2, cursor: third.prev });
  expect(back.data).toEqual(second.data);
  const count = async (filter: Record<string, unknown>) =>
    (await listConsumers.call(operation, filter)).data.length;
  expect(await count({ q: service.name })).toBe(5);
  expect(await count({ keyId: key.id, environmentId: newId() })).toBe(0);
  expect(await count({ keyId: key.id, ownerTeamId: "none" })).toBe(0);
  expect(await count({ keyId: key.id, injection: "unknown,file" })).toBe(5);
});

test("one that is not there", async () => {
  const auditor = await installation.asRole("auditor");
  const missing = { id: newId() };
  expect((await refusal(getConsumer.call(auditor, missing))).code).toBe("not_found");
  expect((await refusal(listConsumerHistory.call(auditor, missing))).code).toBe("not_found");
  expect((await refusal(getConsumer.call(auditor, { id: "x" }))).code).toBe("invalid_input");
});
