import "server-only";
import { applyImportInput } from "@/domain/import/import-input";
import { AppError } from "@/lib/app-error";
import { applyNextBatch, batchSize } from "@/server/import/apply-next-batch";
import { lockedImport, requireState } from "@/server/import/find-import";
import { importDto } from "@/server/import/import-dto";
import { enqueue } from "@/server/jobs/enqueue";
import { mutation } from "@/server/operation";

/**
 * Decides what a report is, and begins to apply it: at once when it is one batch, else through the
 * queue. A stopped import goes on from where it was.
 */
export const applyImport = mutation({
  name: "applyImport",
  permission: "import.apply",
  input: applyImportInput,
  async run(ctx, { importId, mode, visibility }) {
    const row = await lockedImport(ctx.tx, importId);
    requireState(row, "ready", "cancelled");
    const waiting = await ctx.tx.importFinding.count({ where: { importId, outcome: null } });
    if (row.state === "cancelled" && waiting === 0) {
      throw new AppError("wrong_state", "This report was discarded. Import it again.");
    }
    const started = await ctx.tx.import.update({
      where: { id: importId },
      data: {
        state: "applying",
        // What was applied before a stop keeps the mode that it was applied with.
        mode: row.mode ?? mode,
        visibility: row.mode === null ? (visibility ?? row.visibility) : row.visibility,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "import.started",
      subject: { type: "import", id: importId },
      data: { mode: started.mode, visibility: started.visibility, findings: waiting },
    });
    if (waiting > batchSize) {
      await enqueue(ctx.tx, { job: "apply_import", payload: { importId } });
      return importDto(ctx, started);
    }
    return importDto(ctx, await applyNextBatch(ctx, started));
  },
});
