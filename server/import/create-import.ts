import "server-only";
import { createImportInput } from "@/domain/import/import-input";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";

/** Begins an import: its findings arrive in batches, and count only when all of them have. */
export const createImport = mutation({
  name: "createImport",
  permission: "import.create",
  input: createImportInput,
  async run(ctx, { tool, repository, visibility, fileName }) {
    const { actor } = ctx;
    const id = newId();
    await ctx.tx.import.create({
      data: {
        id,
        state: "reading",
        tool,
        bytes: 0,
        visibility,
        repository: repository ?? null,
        fileName: fileName ?? null,
        createdByType: actor.type,
        createdById: actor.type === "member" || actor.type === "token" ? actor.id : null,
        createdAt: ctx.now,
      },
    });
    return { importId: id };
  },
});
