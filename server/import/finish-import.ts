import "server-only";
import { finishImportInput } from "@/domain/import/import-input";
import { lockedImport, requireState } from "@/server/import/find-import";
import { importDto } from "@/server/import/import-dto";
import { mutation } from "@/server/operation";

/** The whole report was valid: from now on it can be looked at and applied. */
export const finishImport = mutation({
  name: "finishImport",
  permission: "import.create",
  input: finishImportInput,
  async run(ctx, { importId, bytes, tool }) {
    requireState(await lockedImport(ctx.tx, importId), "reading");
    const [findingCount, withoutValue] = await Promise.all([
      ctx.tx.importFinding.count({ where: { importId } }),
      ctx.tx.importFinding.count({ where: { importId, sha256: null } }),
    ]);
    const row = await ctx.tx.import.update({
      where: { id: importId },
      data: {
        state: "ready",
        bytes,
        ...(tool && { tool }),
        findingCount,
        withoutValue,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "import.created",
      subject: { type: "import", id: importId },
      data: { tool: row.tool, findings: findingCount, withoutValue, bytes },
    });
    return importDto(ctx, row);
  },
});
