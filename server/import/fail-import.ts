import "server-only";
import { failImportInput } from "@/domain/import/import-input";
import { lockedImport, requireState } from "@/server/import/find-import";
import { mutation } from "@/server/operation";

/** The report can't be read: the sentence that says why and where is kept, and nothing of the report. */
export const failImport = mutation({
  name: "failImport",
  permission: "import.create",
  input: failImportInput,
  async run(ctx, { importId, bytes, failure }) {
    requireState(await lockedImport(ctx.tx, importId), "reading");
    await ctx.tx.importFinding.deleteMany({ where: { importId } });
    await ctx.tx.import.update({
      where: { id: importId },
      data: { state: "failed", bytes, failure, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "import.failed",
      subject: { type: "import", id: importId },
      data: { bytes },
    });
    return { importId };
  },
});
