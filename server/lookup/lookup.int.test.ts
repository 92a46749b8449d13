import { describe, expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { newId } from "@/lib/ids";
import { confirmConsumer } from "@/server/consumer/confirm-consumer";
import { createKey } from "@/server/key/create-key";
import { lookup } from "@/server/lookup/lookup";
import { lookupByDigest } from "@/server/lookup/lookup-by-digest";
import { lookupKey } from "@/server/lookup/lookup-key";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

function digestOf(value: string) {
  const digest = digestSecret(value);
  if (!digest.ok) throw new Error(digest.error);
  return digest.value;
}

describe("lookup by words", () => {
  test("finds by name, owner, variable, public id and LEAK number", async () => {
    const auditor = await installation.asRole("auditor");
    const team = await inventory.team("Payments crew");
    const service = await inventory.service({ name: "invoice-mailer", ownerTeamId: team.id });
    const key = await inventory.key({ name: "Mail relay password", ownerTeamId: team.id });
    await db.keyVersion.updateMany({ where: { keyId: key.id }, data: { publicId: "PUBLIC-77" } });
    const environment = await inventory.environment();
    const consumer = await inventory.consumer({
      keyId: key.id,
      serviceId: service.id,
      environmentId: environment.id,
    });
    await db.consumer.update({ where: { id: consumer.id }, data: { variableName: "RELAY_PASS" } });
    const incident = await inventory.incident(key, { number: 77 });
    const ask = (q: string) => lookup.call(auditor, { q });
    expect(await ask("mailer")).toMatchObject({ services: [{ id: service.id, keys: 1 }] });
    expect(await ask("relay")).toMatchObject({
      keys: [{ id: key.id, consumers: 1 }],
      variables: [{ variableName: "RELAY_PASS", service: { id: service.id } }],
    });
    expect(await ask("payments")).toMatchObject({
      keys: [{ id: key.id }],
      services: [{ id: service.id }],
    });
    for (const q of ["PUBLIC-77", key.id]) {
      expect(await ask(q)).toMatchObject({ keys: [{ id: key.id }] });
    }
    for (const q of ["LEAK-77", "leak-77", "77"]) {
      expect(await ask(q)).toMatchObject({ incidents: [{ number: incident.number }] });
    }
  });

  test("a restricted incident is not found by its number", async () => {
    const incident = await inventory.incident(await inventory.key(), { number: 901 });
    await db.incident.update({ where: { id: incident.id }, data: { restricted: true } });
    expect(await lookup.call(await installation.asRole("admin"), { q: "LEAK-901" })).toMatchObject({
      incidents: [],
    });
  });

  test("says which kinds have more than ten", async () => {
    const auditor = await installation.asRole("auditor");
    for (let at = 0; at < 11; at += 1) await inventory.service({ name: `crowd-${at}` });
    const { services, more } = await lookup.call(auditor, { q: "crowd" });
    expect(services).toHaveLength(10);
    expect(more).toEqual(["services"]);
  });
});

describe("lookup by digest", () => {
  test("names the key and its open incident; says nothing of a value that is not known", async () => {
    const admin = await installation.asRole("admin");
    const value = `known-${newId()}`;
    const { id } = await createKey.call(admin, {
      name: "known key",
      firstVersion: { digest: digestOf(value), state: "live" },
    });
    const key = await db.key.findUniqueOrThrow({ where: { id }, include: { versions: true } });
    const incident = await inventory.incident(key);
    const digests = [digestOf(`other-${newId()}`), digestOf(value)];
    expect(await lookupByDigest.call(admin, { digests })).toEqual({
      hits: [
        {
          index: 1,
          key: { id, name: "known key" },
          version: { ordinal: 1, state: "live" },
          incident: { number: incident.number, state: "active" },
        },
      ],
    });
  });

  test("a person has sixty a minute, and then waits", async () => {
    const member = await installation.member("responder");
    const ask = (count: number) =>
      lookupByDigest.call(installation.by(member), {
        digests: Array.from({ length: count }, () => digestOf(`guess-${newId()}`)),
      });
    for (let times = 0; times < 3; times += 1) await ask(200);
    await expect(ask(1)).rejects.toMatchObject({ code: "rate_limited" });
    installation.clock.advance({ seconds: 1 });
    await ask(10);
    await expect(ask(1)).rejects.toMatchObject({ code: "rate_limited" });
    await lookupByDigest.call(await installation.asRole("responder"), {
      digests: [digestOf(`guess-${newId()}`)],
    });
  });

  test("takes digests only", async () => {
    const admin = await installation.asRole("admin");
    for (const digests of [[], [{ sha256: "short" }], [{ value: "x" }]]) {
      await expect(lookupByDigest.call(admin, { digests })).rejects.toMatchObject({
        code: "invalid_input",
      });
    }
    await expect(
      lookupByDigest.call(installation.asNobody(), { digests: [digestOf("something else")] }),
    ).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("what dies", () => {
  test("names what stops and what needs it; archiving on an open board changes nothing", async () => {
    const responder = await installation.asRole("responder");
    const key = await inventory.key();
    const environment = await inventory.environment("yes");
    const [api, shop, app] = [
      await inventory.service({ name: "dies-api" }),
      await inventory.service({ name: "dies-shop" }),
      await inventory.service({ name: "dies-app" }),
    ];
    const consumer = await inventory.consumer({
      keyId: key.id,
      serviceId: api.id,
      environmentId: environment.id,
    });
    for (const [serviceId, dependsOnId] of [
      [shop.id, api.id],
      [app.id, shop.id],
      [api.id, app.id],
    ] as const) {
      await db.dependency.create({
        data: {
          id: newId(),
          serviceId,
          dependsOnId,
          source: "person",
          confidence: "certain",
          createdAt: installation.clock.now(),
        },
      });
    }
    const incident = await inventory.incident(key);
    await confirmConsumer.call(responder, { id: consumer.id });
    const before = await lookupKey.call(responder, { keyId: key.id });
    expect(before.sentence).toBe(
      "If this key dies now, 1 production service stops: dies-api. 2 more depend on it.",
    );
    await db.consumer.update({
      where: { id: consumer.id },
      data: { archivedAt: installation.clock.now() },
    });
    const after = await lookupKey.call(responder, { keyId: key.id });
    expect(after.sentence).toBe(before.sentence);
    expect(after.consumers).toMatchObject([{ onBoardOf: [incident.number] }]);
  });

  test("a consumer on another version goes on only if evidence showed it", async () => {
    const responder = await installation.asRole("responder");
    const key = await inventory.key();
    const [service, environment] = [await inventory.service(), await inventory.environment()];
    const consumer = await inventory.consumer({
      keyId: key.id,
      serviceId: service.id,
      environmentId: environment.id,
    });
    const incident = await inventory.incident(key);
    const now = installation.clock.now();
    const next = await db.keyVersion.create({
      data: {
        id: newId(),
        keyId: key.id,
        ordinal: 2,
        state: "live",
        stateSince: now,
        createdAt: now,
      },
    });
    const evidence = await db.evidence.create({
      data: {
        id: newId(),
        incidentId: incident.id,
        kind: "note",
        strength: "measured",
        source: "test",
        collectedAt: now,
        recordedAt: now,
      },
    });
    const ask = async () =>
      (await lookupKey.call(responder, { keyId: key.id, versionId: key.versions[0]?.id })).radius
        .stops.length;
    const run = (data: object) => db.consumer.update({ where: { id: consumer.id }, data });
    await run({ runsVersionId: next.id });
    expect(await ask()).toBe(1);
    await run({ runsEvidenceId: evidence.id });
    expect(await ask()).toBe(0);
  });

  test("ten thousand dependents are found, in a graph with a cycle", async () => {
    const responder = await installation.asRole("responder");
    const key = await inventory.key();
    const [root, environment] = [await inventory.service(), await inventory.environment()];
    await inventory.consumer({ keyId: key.id, serviceId: root.id, environmentId: environment.id });
    await db.$executeRaw`
      insert into service (id, name, source, created_at, updated_at)
      select gen_random_uuid(), 'many-' || lpad(n::text, 5, '0'), 'import', now(), now()
      from generate_series(1, 10000) n`;
    // A tree of ten needers each, with a way back into the root: a cycle.
    await db.$executeRaw`
      with many as (
        select id, row_number() over (order by name) as n from service where name like 'many-%'
      )
      insert into dependency (id, service_id, depends_on_id, source, confidence, created_at)
      select gen_random_uuid(), child.id, coalesce(parent.id, ${root.id}::uuid), 'import', 'likely', now()
      from many child left join many parent on parent.n = child.n / 10
      union all
      select gen_random_uuid(), ${root.id}::uuid, id, 'import', 'likely', now() from many where n = 10000`;
    const { radius } = await lookupKey.call(responder, { keyId: key.id });
    expect(radius.dependents).toHaveLength(10_000);
  });
});
