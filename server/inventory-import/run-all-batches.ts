import "server-only";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import { AppError } from "@/lib/app-error";
import type { Operation } from "@/server/context";
import { runInventoryBatch } from "@/server/inventory-import/run-inventory-batch";

const mostTries = 5;

/**
 * One transaction a batch until nothing waits or somebody stopped it. Two of these at once share the
 * work: each batch begins with what still waits. Each batch has its own time.
 */
export async function runAllBatches(
  operation: Operation,
  { importId, now }: { importId: string; now: () => Date },
): Promise<InventoryImportDto> {
  let tries = 0;
  for (;;) {
    try {
      const row = await runInventoryBatch.call({ ...operation, now: now() }, { importId });
      if (row.state !== "applying" && row.state !== "undoing") return row;
      tries = 0;
    } catch (error) {
      tries += 1;
      // Somebody's lock was in the way, or somebody made the same thing; the batch left nothing.
      const mayPass = error instanceof AppError && error.code === "conflict";
      if (!mayPass || tries >= mostTries) throw error;
    }
  }
}
