import { expect, test } from "vitest";

import { sheetRows, uploadSheet } from "@/server/testing/upload-sheet";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

test("while a board waits, no file takes a consumer, its place or its tier from it", async () => {
  const responder = await installation.asRole("responder");
  const [prod, staging] = [await inventory.environment(), await inventory.environment("no")];
  const key = await inventory.key({ name: "leaked" });
  const service = await inventory.service({ tier: 1 });
  const consumer = await inventory.consumer({
    keyId: key.id,
    serviceId: service.id,
    environmentId: prod.id,
  });
  const incident = await inventory.incident(key);
  const send = async (noun: string, sheet: string) => {
    const { id } = await uploadSheet(responder, sheet, { query: `noun=${noun}&apply=true` });
    return sheetRows(responder, id);
  };
  // A new consumer of the key is put on the board at once, and so are all that it has.
  const added = await send(
    "consumer",
    `key,service,environment,location\nleaked,${service.name},${prod.name},second\n`,
  );
  expect(added).toMatchObject([{ is: "created" }]);
  const board = await db.cutover.findMany({ where: { incidentId: incident.id } });
  expect(board).toHaveLength(2);
  const waits = {
    is: "error",
    problem: `LEAK-${incident.number} still waits for it. Prove it or waive it there first.`,
  };
  expect(await send("consumer", `id,archived\n${consumer.id},yes\n`)).toMatchObject([
    { ...waits, field: "archived" },
  ]);
  expect(await send("consumer", `id,environment\n${consumer.id},${staging.name}\n`)).toMatchObject([
    { ...waits, field: "environment" },
  ]);
  expect(await send("service", `name,tier\n${service.name},3\n`)).toMatchObject([
    { ...waits, field: "tier" },
  ]);
  expect(await send("key", `id,archived\n${key.id},yes\n`)).toMatchObject([
    { is: "error", field: "archived", problem: expect.stringMatching(/open incident/) },
  ]);
  expect(await send("service", `name,language\n${service.name},Go\n`)).toMatchObject([
    { is: "changed" },
  ]);
  // A restricted incident is not named, and its board keeps what it holds.
  await db.incident.update({ where: { id: incident.id }, data: { restricted: true } });
  expect(await send("service", `name,tier\n${service.name},3\n`)).toMatchObject([
    { is: "changed" },
  ]);
  expect(await db.cutover.findMany({ where: { incidentId: incident.id } })).toMatchObject([
    { tier: 1, production: true },
    { tier: 1, production: true },
  ]);
});
