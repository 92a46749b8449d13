import { expect, test } from "vitest";

import { applyInventoryImport } from "@/server/inventory-import/apply-inventory-import";
import { cancelInventoryImport } from "@/server/inventory-import/cancel-inventory-import";
import { listInventoryRows } from "@/server/inventory-import/list-inventory-rows";
import { runAllBatches } from "@/server/inventory-import/run-all-batches";
import { runInventoryBatch } from "@/server/inventory-import/run-inventory-batch";
import { testInstallation } from "@/server/testing/test-installation";
import { undoInventoryImport } from "@/server/inventory-import/undo-inventory-import";
import { uploadSheet } from "@/server/testing/upload-sheet";

const installation = testInstallation();
const { db, clock } = installation;
const services = { query: "noun=service" };

test("a large file goes through the queue, can be stopped between batches and goes on", async () => {
  const responder = await installation.asRole("responder");
  const sheet = `name\n${Array.from({ length: 1_100 }, (_, at) => `bulk-${at}`).join("\n")}`;
  const { id } = await uploadSheet(responder, sheet, services);
  const job = installation.asJob("run_inventory_import");
  const input = { importId: id };
  expect(await applyInventoryImport.call(responder, input)).toMatchObject({ state: "applying" });
  expect(await runInventoryBatch.call(job, input)).toMatchObject({ done: 500 });
  expect(await cancelInventoryImport.call(responder, input)).toMatchObject({ state: "cancelled" });
  expect(await runInventoryBatch.call(job, input)).toMatchObject({ done: 500 });
  expect(await applyInventoryImport.call(responder, input)).toMatchObject({ state: "applying" });
  const now = () => clock.now();
  expect(await runAllBatches(job, { importId: id, now })).toMatchObject({
    state: "applied",
    done: 1_100,
  });
  expect(await db.service.count({ where: { name: { startsWith: "bulk-" } } })).toBe(1_100);
  expect(await undoInventoryImport.call(responder, input)).toMatchObject({ state: "undoing" });
  expect(await runAllBatches(job, { importId: id, now })).toMatchObject({
    state: "undone",
    undone: 1_100,
  });
  const left = { name: { startsWith: "bulk-" }, archivedAt: null };
  expect(await db.service.count({ where: left })).toBe(0);
  const page = await listInventoryRows.call(responder, { ...input, view: "create", limit: 200 });
  expect(page).toMatchObject({ next: 199 });
});
