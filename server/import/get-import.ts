import "server-only";
import { importInput } from "@/domain/import/import-input";
import { findImport } from "@/server/import/find-import";
import { importDto } from "@/server/import/import-dto";
import { query } from "@/server/operation";

/** One report and how far it is. */
export const getImport = query({
  name: "getImport",
  permission: "import.read",
  input: importInput,
  async run(ctx, { importId }) {
    return importDto(ctx, await findImport(ctx.tx, importId));
  },
});
