import "server-only";
import { listImportsInput } from "@/domain/import/import-input";
import { importDtos } from "@/server/import/import-dto";
import { query } from "@/server/operation";

const shown = 50;

/** The newest reports that came in. */
export const listImports = query({
  name: "listImports",
  permission: "import.list",
  input: listImportsInput,
  async run(ctx) {
    const rows = await ctx.tx.import.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: shown,
    });
    return importDtos(ctx, rows);
  },
});
