import { expect, test } from "vitest";

import { sheetRows, uploadSheet } from "@/server/testing/upload-sheet";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { undoInventoryImport } from "@/server/inventory-import/undo-inventory-import";

const installation = testInstallation();
const { db, clock } = installation;
const inventory = testInventory(installation);

test("keys, consumers and dependencies come by their names, and ids tell namesakes apart", async () => {
  const responder = await installation.asRole("responder");
  await inventory.team("Core");
  const environment = await inventory.environment();
  const [api, web] = [await inventory.service(), await inventory.service()];
  const twins = [await inventory.key({ name: "twin" }), await inventory.key({ name: "twin" })];
  const apply = async (noun: string, sheet: string) => {
    const { id } = await uploadSheet(responder, sheet, { query: `noun=${noun}&apply=true` });
    return { id, rows: await sheetRows(responder, id) };
  };
  const keys = await apply(
    "key",
    `id,name,type,custody,owner,rotate by\n,ledger key,unknown,ours,Core,2027-01-31\n${twins[0]?.id},twin,unknown,vendor,,\n`,
  );
  expect(keys.rows.map(({ is }) => is)).toEqual(["created", "changed"]);
  expect(await db.key.findFirstOrThrow({ where: { name: "ledger key" } })).toMatchObject({
    custody: "ours",
    rotateBy: new Date("2027-01-31"),
  });
  const unclear = await apply("key", "name,custody\ntwin,ours\nnew,mine\n");
  expect(unclear.rows).toMatchObject([
    { is: "error", field: "name", problem: expect.stringMatching(/2 keys have this name/) },
    { is: "error", field: "custody" },
  ]);

  const consumers = await apply(
    "consumer",
    [
      "key,service,environment,location,gets it by,variable,addresses",
      `ledger key,${api.name},${environment.name},eu,Secrets manager,LEDGER,10.0.0.0/8`,
      `ledger key,${api.name},${environment.name},us,env,LEDGER,`,
      `ledger key,nothing-so,${environment.name},,env,,`,
      `ledger key,${api.name},moon,,env,,`,
      `no key,${api.name},${environment.name},,env,,`,
      `twin,${api.name},${environment.name},,env,,`,
    ].join("\n"),
  );
  expect(consumers.rows.map(({ is, field }) => [is, field])).toEqual([
    ["created", undefined],
    ["created", undefined],
    ["error", "service"],
    ["error", "environment"],
    ["error", "key"],
    ["error", "key"],
  ]);
  const uses = await db.consumer.findMany({
    where: { serviceId: api.id },
    orderBy: { location: "asc" },
  });
  expect(uses).toMatchObject([
    { injection: "secrets_manager", usualAddresses: ["10.0.0.0/8"], source: "import" },
    { injection: "env", usualAddresses: [] },
  ]);

  const dependencies = await apply(
    "dependency",
    `service,depends on,confidence\n${web.name},${api.name},likely\n${web.name},${web.name},likely\n`,
  );
  expect(dependencies.rows).toMatchObject([
    { is: "created" },
    { is: "error", field: "dependsOn", problem: "A service can't depend on itself." },
  ]);
  await undoInventoryImport.call(responder, { importId: dependencies.id });
  expect(await db.dependency.findFirstOrThrow({ where: { serviceId: web.id } })).toMatchObject({
    confidence: "likely",
    archivedAt: clock.now(),
    version: 1,
  });
  await undoInventoryImport.call(responder, { importId: consumers.id });
  expect(await db.consumer.count({ where: { serviceId: api.id, archivedAt: null } })).toBe(0);
});
