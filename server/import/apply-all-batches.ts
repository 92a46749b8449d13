import "server-only";
import type { ImportDto } from "@/domain/import/import-dto";
import { AppError } from "@/lib/app-error";
import type { Operation } from "@/server/context";
import { applyImportBatch } from "@/server/import/apply-import-batch";

const mostTries = 5;

/**
 * One transaction a batch until nothing waits or somebody stopped it. Two of these at once share the
 * work: each batch begins with what still waits. Each batch has its own time.
 */
export async function applyAllBatches(
  operation: Operation,
  { importId, now }: { importId: string; now: () => Date },
): Promise<ImportDto> {
  let tries = 0;
  for (;;) {
    try {
      const row = await applyImportBatch.call({ ...operation, now: now() }, { importId });
      if (row.state !== "applying") return row;
      tries = 0;
    } catch (error) {
      tries += 1;
      // Somebody's lock was in the way; the batch left nothing behind.
      const mayPass = error instanceof AppError && error.code === "conflict";
      if (!mayPass || tries >= mostTries) throw error;
    }
  }
}
