import "server-only";
import { importInput } from "@/domain/import/import-input";
import { lockedImport, requireState } from "@/server/import/find-import";
import { importDto } from "@/server/import/import-dto";
import { mutation } from "@/server/operation";

/**
 * Stops an import between two batches; what was applied stays, and it can go on later. One that was
 * not begun is discarded with all its findings.
 */
export const cancelImport = mutation({
  name: "cancelImport",
  permission: "import.cancel",
  input: importInput,
  async run(ctx, { importId }) {
    const row = await lockedImport(ctx.tx, importId);
    requireState(row, "reading", "ready", "applying");
    const begun = row.state === "applying";
    if (!begun) await ctx.tx.importFinding.deleteMany({ where: { importId } });
    const stopped = await ctx.tx.import.update({
      where: { id: importId },
      data: { state: "cancelled", version: { increment: 1 } },
    });
    await ctx.record({
      kind: begun ? "import.cancelled" : "import.discarded",
      subject: { type: "import", id: importId },
      data: { applied: row.appliedCount, findings: row.findingCount },
    });
    return importDto(ctx, stopped);
  },
});
