import { describe, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import { addConsumer } from "@/server/consumer/add-consumer";
import { archiveConsumer } from "@/server/consumer/archive-consumer";
import { confirmConsumer } from "@/server/consumer/confirm-consumer";
import { updateConsumer } from "@/server/consumer/update-consumer";
import { getKey } from "@/server/key/get-key";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

async function scene() {
  const [team, other] = [await inventory.team(), await inventory.team()];
  const service = await inventory.service({ ownerTeamId: team.id, tier: 1 });
  const foreign = await inventory.service({ ownerTeamId: other.id });
  const [production, staging] = [
    await inventory.environment("yes"),
    await inventory.environment("no"),
  ];
  const key = await inventory.key();
  const owner = await installation.asRole("owner", { teamIds: [team.id] });
  const use = { keyId: key.id, serviceId: service.id, environmentId: production.id };
  return { service, foreign, production, staging, key, owner, use };
}

describe("addConsumer", () => {
  test("puts it on the board of every open incident, and removes none", async () => {
    const { key, use, staging, owner } = await scene();
    const incident = await inventory.incident(key);
    const first = await addConsumer.call(owner, { ...use, variableName: "METRICS_TOKEN" });
    const before = await db.cutover.findMany({ where: { incidentId: incident.id } });
    expect(before).toMatchObject([{ consumerId: first.id, production: true, tier: 1 }]);
    const second = await addConsumer.call(owner, { ...use, environmentId: staging.id });
    const after = await db.cutover.findMany({ where: { incidentId: incident.id } });
    expect(after.map(({ consumerId }) => consumerId).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    );
    expect(
      await db.event.count({ where: { incidentId: incident.id, kind: "consumer.added" } }),
    ).toBe(2);
  });

  test.each([
    ["no service", { serviceId: undefined }, { serviceId: "Choose a service." }],
    ["an unknown environment", { environmentId: newId() }, { environmentId: /no longer exists/ }],
    ["a version of another key", { runsVersionId: newId() }, { runsVersionId: /another key/ }],
  ])("refuses %s", async (_name, change, fields) => {
    const { use } = await scene();
    const admin = await installation.asRole("admin");
    await expect(addConsumer.call(admin, { ...use, ...change })).rejects.toMatchObject({
      code: "invalid_input",
      details: {
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, text]) => [name, expect.stringMatching(text)]),
        ),
      },
    });
  });

  test("the same use twice is refused; an archived one comes back as itself", async () => {
    const { use, owner } = await scene();
    const { id } = await addConsumer.call(owner, use);
    await expect(addConsumer.call(owner, use)).rejects.toMatchObject({ code: "invalid_input" });
    await archiveConsumer.call(owner, { id });
    expect(await addConsumer.call(owner, use)).toEqual({ id });
  });

  test("an owner adds own services only; an auditor none", async () => {
    const { use, foreign, owner } = await scene();
    await expect(addConsumer.call(owner, { ...use, serviceId: foreign.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(addConsumer.call(await installation.asRole("auditor"), use)).rejects.toMatchObject(
      { code: "forbidden" },
    );
  });
});

describe("while an incident is open", () => {
  test.each(["move to staging", "move to another key"])(
    "%s leaves the consumer on the board",
    async (act) => {
      const { key, use, staging, owner } = await scene();
      const { id } = await addConsumer.call(owner, use);
      const incident = await inventory.incident(key);
      const other = await inventory.key();
      await confirmConsumer.call(owner, { id });
      const change = (to: Record<string, unknown>) =>
        updateConsumer.call(owner, { id, version: 0, ...use, ...to });
      if (act === "move to staging") await change({ environmentId: staging.id });
      else await change({ keyId: other.id });
      expect(await db.cutover.findMany({ where: { incidentId: incident.id } })).toMatchObject([
        { consumerId: id, production: true, environmentId: use.environmentId },
      ]);
    },
  );

  test("archiving is refused by name while a board waits; a restricted one keeps it unnamed", async () => {
    const { key, use, owner } = await scene();
    const { id } = await addConsumer.call(owner, use);
    const incident = await inventory.incident(key);
    await confirmConsumer.call(owner, { id });
    await expect(archiveConsumer.call(owner, { id })).rejects.toMatchObject({
      code: "wrong_state",
      message: `LEAK-${incident.number} still waits for it.`,
    });
    expect(await db.consumer.findUnique({ where: { id } })).toMatchObject({ archivedAt: null });
    await db.incident.update({ where: { id: incident.id }, data: { restricted: true } });
    await archiveConsumer.call(owner, { id });
    expect(await db.cutover.findMany({ where: { incidentId: incident.id } })).toMatchObject([
      { consumerId: id, production: true },
    ]);
  });

  test("the key's page says on which board an archived consumer stays", async () => {
    const { key, use, owner } = await scene();
    const { id } = await addConsumer.call(owner, use);
    const incident = await inventory.incident(key);
    await confirmConsumer.call(owner, { id });
    // As an earlier version left it: that one archived freely.
    await db.consumer.update({ where: { id }, data: { archivedAt: installation.clock.now() } });
    const responder = await installation.asRole("responder");
    expect(await getKey.call(responder, { id: key.id })).toMatchObject({
      consumers: [],
      archivedConsumers: [{ id, onBoardOf: [incident.number] }],
    });
  });
});

describe("updateConsumer", () => {
  test("naming another version drops the evidence of the old one; the same one keeps it", async () => {
    const { key, use, owner } = await scene();
    const incident = await inventory.incident(key);
    const { id } = await addConsumer.call(owner, use);
    const versionId = key.versions[0]?.id ?? "";
    const second = await db.keyVersion.create({
      data: {
        id: newId(),
        keyId: key.id,
        ordinal: 2,
        state: "live",
        stateSince: installation.clock.now(),
        createdAt: installation.clock.now(),
      },
    });
    const evidence = await db.evidence.create({
      data: {
        id: newId(),
        incidentId: incident.id,
        kind: "note",
        strength: "measured",
        source: "test",
        collectedAt: installation.clock.now(),
        recordedAt: installation.clock.now(),
      },
    });
    await db.consumer.update({
      where: { id },
      data: { runsVersionId: versionId, runsEvidenceId: evidence.id },
    });
    await updateConsumer.call(owner, { id, version: 0, ...use, runsVersionId: versionId });
    const runs = () => db.consumer.findUniqueOrThrow({ where: { id } });
    expect(await runs()).toMatchObject({ runsEvidenceId: evidence.id });
    await updateConsumer.call(owner, { id, version: 1, ...use, runsVersionId: second.id });
    expect(await runs()).toMatchObject({ runsVersionId: second.id, runsEvidenceId: null });
  });

  test("the second of two editors sees both values in words", async () => {
    const { use, staging, production, owner } = await scene();
    const { id } = await addConsumer.call(owner, use);
    await updateConsumer.call(owner, { id, version: 0, ...use, environmentId: staging.id });
    await expect(updateConsumer.call(owner, { id, version: 0, ...use })).rejects.toMatchObject({
      code: "conflict",
      details: {
        conflict: {
          version: 1,
          fields: {
            environmentId: { yours: production.name, theirs: staging.name, value: staging.id },
          },
        },
      },
    });
  });

  test("not an archived one, not a foreign one, not one that is not there", async () => {
    const { use, foreign, owner } = await scene();
    const { id } = await addConsumer.call(owner, use);
    await expect(
      updateConsumer.call(owner, { id, version: 0, ...use, serviceId: foreign.id }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await archiveConsumer.call(owner, { id });
    const admin = await installation.asRole("admin");
    await expect(updateConsumer.call(admin, { id, version: 1, ...use })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await expect(confirmConsumer.call(admin, { id })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await expect(
      updateConsumer.call(admin, { id: newId(), version: 0, ...use }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

test("confirming and archiving are the owner's, and are recorded", async () => {
  const { use, foreign, owner } = await scene();
  const { id } = await addConsumer.call(owner, use);
  const other = await inventory.consumer({ ...use, serviceId: foreign.id });
  for (const verb of [confirmConsumer, archiveConsumer]) {
    await expect(verb.call(owner, { id: other.id })).rejects.toMatchObject({ code: "forbidden" });
    await verb.call(owner, { id });
    const auditor = await installation.asRole("auditor");
    await expect(verb.call(auditor, { id })).rejects.toMatchObject({ code: "forbidden" });
  }
  const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ kind }) => kind)).toEqual([
    "consumer.added",
    "consumer.confirmed",
    "consumer.archived",
  ]);
});
