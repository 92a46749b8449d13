import { expect, test } from "vitest";

import { editInventory } from "@/server/inventory-import/edit-inventory";
import { undoInventoryImport } from "@/server/inventory-import/undo-inventory-import";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { refusal } from "@/server/testing/upload-report";
import { sheetRows } from "@/server/testing/upload-sheet";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

test("several services get an owner and a tier at once, each with its answer, and undone", async () => {
  const responder = await installation.asRole("responder");
  const team = await inventory.team("Platform");
  const [one, other] = [await inventory.service({ tier: 3 }), await inventory.service({ tier: 1 })];
  const onBoard = await inventory.service({ tier: 1 });
  const [key, environment] = [await inventory.key(), await inventory.environment()];
  const consumer = await inventory.consumer({
    keyId: key.id,
    serviceId: onBoard.id,
    environmentId: environment.id,
  });
  const incident = await inventory.incident(key);
  await editInventory.call(responder, {
    noun: "consumer",
    ids: [consumer.id],
    changes: { injection: "file" },
  });
  expect(await db.cutover.count({ where: { incidentId: incident.id } })).toBe(1);

  const ids = [one.id, other.id, onBoard.id];
  const changes = { owner: "Platform", tier: "3" };
  const answer = await editInventory.call(responder, { noun: "service", ids, changes });
  expect(answer).toMatchObject({ changed: 2, same: 0, refused: 1 });
  const { importId } = answer;
  expect(await sheetRows(responder, importId)).toMatchObject([
    { label: one.name, is: "changed" },
    { label: other.name, is: "changed" },
    {
      label: onBoard.name,
      is: "error",
      field: "tier",
      problem: expect.stringMatching(/LEAK-\d+ still waits/),
    },
  ]);
  const stored = await db.service.findMany({
    where: { id: { in: ids } },
    orderBy: { name: "asc" },
  });
  expect(stored).toMatchObject([
    { ownerTeamId: team.id, tier: 3 },
    { ownerTeamId: team.id, tier: 3 },
    { ownerTeamId: null, tier: 1 },
  ]);
  expect(await undoInventoryImport.call(responder, { importId })).toMatchObject({ undone: 2 });
  expect(
    await db.service.findMany({ where: { id: { in: ids } }, orderBy: { name: "asc" } }),
  ).toMatchObject([
    { ownerTeamId: null, tier: 3 },
    { ownerTeamId: null, tier: 1 },
    { ownerTeamId: null, tier: 1 },
  ]);
  const kinds = await db.event.findMany({ where: { subjectId: importId }, select: { kind: true } });
  expect(kinds.map(({ kind }) => kind)).toContain("inventory_import.edited");
});

test("keys and consumers likewise; an archived one of them is told apart", async () => {
  const responder = await installation.asRole("responder");
  const [one, other] = [await inventory.key(), await inventory.key()];
  const changes = { custody: "vendor", rotateBy: "2027-03-31", kind: "test" };
  expect(
    await editInventory.call(responder, { noun: "key", ids: [one.id, other.id], changes }),
  ).toMatchObject({ changed: 2, refused: 0 });
  expect(await db.key.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({
    custody: "vendor",
    kind: "test",
    rotateBy: new Date("2027-03-31"),
  });
  const [service, staging] = [await inventory.service(), await inventory.environment("no")];
  const use = { keyId: one.id, serviceId: service.id, environmentId: staging.id };
  const consumer = await inventory.consumer(use);
  const archive = { noun: "consumer", ids: [consumer.id], changes: { archived: "yes" } };
  expect(await editInventory.call(responder, archive)).toMatchObject({ changed: 1 });
  expect(await editInventory.call(responder, archive)).toMatchObject({ changed: 0, same: 1 });
});

test("a field, a value or a role that it is not for", async () => {
  const responder = await installation.asRole("responder");
  const service = await inventory.service();
  const edit = async (operation: typeof responder, input: Record<string, unknown>) =>
    refusal(editInventory.call(operation, { noun: "service", ids: [service.id], ...input }));
  const tier = { changes: { tier: "1" } };
  expect((await edit(responder, { changes: { name: "all alike" } })).code).toBe("invalid_input");
  expect((await edit(responder, { changes: { tier: "9" } })).code).toBe("invalid_input");
  expect((await edit(responder, { changes: {} })).code).toBe("invalid_input");
  expect((await edit(responder, { ids: [], ...tier })).code).toBe("invalid_input");
  for (const role of ["owner", "auditor"] as const) {
    expect((await edit(await installation.asRole(role), tier)).code).toBe("forbidden");
  }
  const unknown = "0190b8a0-0000-7000-8000-000000000000";
  const answer = await editInventory.call(responder, { noun: "service", ids: [unknown], ...tier });
  expect(answer).toMatchObject({ changed: 0, refused: 1 });
  const owner = { changes: { owner: "No such team" } };
  expect(
    await editInventory.call(responder, { noun: "service", ids: [service.id], ...owner }),
  ).toMatchObject({ refused: 1 });
});
