import "server-only";
import { z } from "zod";

import { inventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import { insertRows } from "@/server/insert-rows";
import {
  lockInventoryImport,
  requireImportState,
} from "@/server/inventory-import/find-inventory-import";
import type { StagedRow } from "@/server/inventory-import/stage-records";
import { mutation } from "@/server/operation";

/**
 * Keeps one batch of a file's rows. The batch comes as a function, so that no adapter can send one:
 * only the reader makes it, and each of its texts was checked for secrets there.
 */
export const stageInventoryRows = mutation({
  name: "stageInventoryRows",
  permission: "inventory_import.create",
  input: inventoryImportInput.extend({
    batch: z.custom<() => readonly StagedRow[]>((value) => typeof value === "function"),
  }),
  async run(ctx, { importId, batch }) {
    requireImportState(await lockInventoryImport(ctx.tx, importId), "reading");
    const rows = batch().map((row) => ({ ...row, importId }));
    await insertRows(ctx.tx, "inventory_import_row", { rows });
    return { staged: rows.length };
  },
});
