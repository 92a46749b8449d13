import "server-only";
import { importInput } from "@/domain/import/import-input";
import { applyNextBatch } from "@/server/import/apply-next-batch";
import { lockedImport } from "@/server/import/find-import";
import { importDto } from "@/server/import/import-dto";
import { mutation } from "@/server/operation";

/** The next findings of an import that is being applied. Of one that is not, nothing: it was stopped. */
export const applyImportBatch = mutation({
  name: "applyImportBatch",
  permission: "import.apply",
  input: importInput,
  async run(ctx, { importId }) {
    const row = await lockedImport(ctx.tx, importId);
    if (row.state !== "applying") return importDto(ctx, row);
    return importDto(ctx, await applyNextBatch(ctx, row));
  },
});
