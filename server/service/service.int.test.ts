import { describe, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import { addDependency } from "@/server/dependency/add-dependency";
import { removeDependency } from "@/server/dependency/remove-dependency";
import { archiveService } from "@/server/service/archive-service";
import { confirmService } from "@/server/service/confirm-service";
import { createService } from "@/server/service/create-service";
import { getService } from "@/server/service/get-service";
import { listServices } from "@/server/service/list-services";
import { updateService } from "@/server/service/update-service";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

async function ownerOf() {
  const [team, other] = [await inventory.team(), await inventory.team()];
  const owner = await installation.asRole("owner", { teamIds: [team.id] });
  return { team, other, owner };
}

describe("createService", () => {
  test("keeps what was typed; no tier stays no tier", async () => {
    const admin = await installation.asRole("admin");
    const { id } = await createService.call(admin, { name: "checkout-api", language: "Go" });
    expect(await getService.call(admin, { id })).toMatchObject({
      name: "checkout-api",
      tier: null,
      language: "Go",
      ownerTeam: null,
    });
    expect(await db.event.count({ where: { kind: "service.created", subjectId: id } })).toBe(1);
  });

  test.each([
    [{ name: "" }, { name: "Name the service." }],
    [{ name: "x", tier: "5" }, { tier: expect.any(String) }],
    [{ name: "x", ownerTeamId: newId() }, { ownerTeamId: "That team no longer exists." }],
  ])("refuses %o", async (input, fields) => {
    const admin = await installation.asRole("admin");
    await expect(createService.call(admin, input)).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields },
    });
  });

  test("an owner's belong to an own team", async () => {
    const { team, other, owner } = await ownerOf();
    await createService.call(owner, { name: `of ${team.name}`, ownerTeamId: team.id });
    for (const ownerTeamId of [other.id, undefined]) {
      await expect(createService.call(owner, { name: "no", ownerTeamId })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe("updateService", () => {
  test("a lower tier does not reach an open board, a higher one does", async () => {
    const responder = await installation.asRole("responder");
    const service = await inventory.service({ tier: 2 });
    const key = await inventory.key();
    const environment = await inventory.environment();
    await inventory.consumer({
      keyId: key.id,
      serviceId: service.id,
      environmentId: environment.id,
    });
    const incident = await inventory.incident(key);
    const set = (tier: number, version: number) =>
      updateService.call(responder, { id: service.id, version, name: service.name, tier });
    const held = () => db.cutover.findFirst({ where: { incidentId: incident.id } });
    await set(3, 0);
    await set(1, 1);
    expect(await held()).toMatchObject({ tier: 1 });
    await set(4, 2);
    expect(await held()).toMatchObject({ tier: 1 });
  });

  test("the second of two editors sees both values", async () => {
    const admin = await installation.asRole("admin");
    const { id, name } = await inventory.service();
    await updateService.call(admin, { id, version: 0, name, tier: 1 });
    await expect(
      updateService.call(admin, { id, version: 0, name, tier: 3 }),
    ).rejects.toMatchObject({
      code: "conflict",
      details: { conflict: { version: 1, fields: { tier: { yours: "3", theirs: "1" } } } },
    });
  });

  test("an owner neither takes nor gives away", async () => {
    const { team, other, owner } = await ownerOf();
    const mine = await inventory.service({ ownerTeamId: team.id });
    const theirs = await inventory.service({ ownerTeamId: other.id });
    for (const [service, ownerTeamId] of [
      [mine, other.id],
      [theirs, team.id],
    ] as const) {
      await expect(
        updateService.call(owner, { id: service.id, version: 0, name: service.name, ownerTeamId }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

test("confirmService says when, and only for the own team", async () => {
  const { team, other, owner } = await ownerOf();
  const mine = await inventory.service({ ownerTeamId: team.id });
  const theirs = await inventory.service({ ownerTeamId: other.id });
  await confirmService.call(owner, { id: mine.id });
  expect(await db.service.findUnique({ where: { id: mine.id } })).toMatchObject({
    confirmedAt: installation.clock.now(),
  });
  await expect(confirmService.call(owner, { id: theirs.id })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("archiveService waits until nothing uses or needs it, and drops what it needed", async () => {
  const admin = await installation.asRole("admin");
  const [used, needed, needer] = [
    await inventory.service(),
    await inventory.service(),
    await inventory.service(),
  ];
  const [key, environment] = [await inventory.key(), await inventory.environment()];
  await inventory.consumer({ keyId: key.id, serviceId: used.id, environmentId: environment.id });
  await addDependency.call(admin, { serviceId: needer.id, dependsOnId: needed.id });
  for (const { id } of [used, needed]) {
    await expect(archiveService.call(admin, { id })).rejects.toMatchObject({ code: "wrong_state" });
  }
  await archiveService.call(admin, { id: needer.id });
  await archiveService.call(admin, { id: needed.id });
  expect(await db.event.count({ where: { kind: "service.archived", subjectId: needed.id } })).toBe(
    1,
  );
  expect((await listServices.call(admin, { q: needed.name })).data).toEqual([]);
});

describe("dependencies", () => {
  test("both ways are seen, and a cycle is shown as one", async () => {
    const admin = await installation.asRole("admin");
    const [a, b, c] = [
      await inventory.service(),
      await inventory.service(),
      await inventory.service(),
    ];
    const add = (serviceId: string, dependsOnId: string) =>
      addDependency.call(admin, { serviceId, dependsOnId });
    await add(a.id, b.id);
    await add(c.id, a.id);
    expect(await getService.call(admin, { id: a.id })).toMatchObject({
      dependsOn: [{ service: { id: b.id }, inCycle: false }],
      dependents: [{ service: { id: c.id }, inCycle: false }],
    });
    expect(await getService.call(admin, { id: b.id })).toMatchObject({
      dependents: [{ service: { id: a.id } }],
      dependentsThroughOthers: [{ id: c.id, depth: 2, viaId: a.id }],
    });
    await add(b.id, c.id);
    const { dependsOn } = await getService.call(admin, { id: a.id });
    expect(dependsOn).toMatchObject([{ service: { id: b.id }, inCycle: true }]);
  });

  test("a removed one comes back as itself", async () => {
    const admin = await installation.asRole("admin");
    const [a, b] = [await inventory.service(), await inventory.service()];
    const need = { serviceId: a.id, dependsOnId: b.id };
    const { id } = await addDependency.call(admin, need);
    await removeDependency.call(admin, { id });
    expect((await getService.call(admin, { id: a.id })).dependsOn).toEqual([]);
    expect(await addDependency.call(admin, need)).toEqual({ id });
    const events = await db.event.findMany({ where: { subjectId: a.id }, orderBy: { id: "asc" } });
    expect(events.map(({ kind }) => kind)).toEqual([
      "dependency.added",
      "dependency.removed",
      "dependency.added",
    ]);
  });

  test("not on itself, not of a foreign service", async () => {
    const { team, other, owner } = await ownerOf();
    const mine = await inventory.service({ ownerTeamId: team.id });
    const theirs = await inventory.service({ ownerTeamId: other.id });
    await expect(
      addDependency.call(owner, { serviceId: mine.id, dependsOnId: mine.id }),
    ).rejects.toMatchObject({
      details: { fields: { dependsOnId: "A service can't depend on itself." } },
    });
    await expect(
      addDependency.call(owner, { serviceId: theirs.id, dependsOnId: mine.id }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await addDependency.call(owner, { serviceId: mine.id, dependsOnId: theirs.id });
    await expect(
      removeDependency.call(await installation.asRole("auditor"), { id }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});
