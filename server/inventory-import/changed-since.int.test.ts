import { expect, test } from "vitest";

import { applyInventoryImport } from "@/server/inventory-import/apply-inventory-import";
import { sheetRows, uploadSheet } from "@/server/testing/upload-sheet";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { undoInventoryImport } from "@/server/inventory-import/undo-inventory-import";
import { updateService } from "@/server/service/update-service";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);
const services = { query: "noun=service" };

test("what somebody changed since is neither written over nor undone", async () => {
  const responder = await installation.asRole("responder");
  const [early, late] = [
    await inventory.service({ tier: 3 }),
    await inventory.service({ tier: 3 }),
  ];
  const sheet = `name,tier\n${early.name},2\n${late.name},2\n`;
  const { id } = await uploadSheet(responder, sheet, services);
  const edit = (service: { id: string; name: string }, version: number) =>
    updateService.call(responder, { id: service.id, name: service.name, tier: 1, version });
  await edit(early, 0);
  expect(await applyInventoryImport.call(responder, { importId: id })).toMatchObject({
    done: 2,
    refused: 1,
  });
  await edit(late, 1);
  expect(await undoInventoryImport.call(responder, { importId: id })).toMatchObject({
    undone: 0,
    kept: 1,
  });
  expect(await sheetRows(responder, id)).toEqual([
    {
      line: 2,
      label: early.name,
      is: "refused",
      problem: "Somebody changed it since you looked. Import the file again to compare.",
    },
    {
      line: 3,
      label: late.name,
      is: "kept",
      problem: "Somebody changed it after the import, so it was left as it is.",
    },
  ]);
  expect(await db.service.findMany({ where: { id: { in: [early.id, late.id] } } })).toMatchObject([
    { tier: 1 },
    { tier: 1 },
  ]);
});

test("a created service that is used since stays, with the reason", async () => {
  const responder = await installation.asRole("responder");
  const { id } = await uploadSheet(responder, "name\nused-since\n", services);
  await applyInventoryImport.call(responder, { importId: id });
  const service = await db.service.findUniqueOrThrow({ where: { name: "used-since" } });
  const [key, environment] = [await inventory.key(), await inventory.environment()];
  await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId: environment.id });
  expect(await undoInventoryImport.call(responder, { importId: id })).toMatchObject({ kept: 1 });
  expect(await sheetRows(responder, id)).toMatchObject([
    { is: "kept", problem: expect.stringMatching(/still uses 1 key/) },
  ]);
});
