import "server-only";
import { z } from "zod";

import { importInput } from "@/domain/import/import-input";
import { lockedImport, requireState } from "@/server/import/find-import";
import type { Sighting } from "@/server/import/sighting";
import { insertRows } from "@/server/insert-rows";
import { mutation } from "@/server/operation";

export type StagedBatch = { from: number; sightings: readonly Sighting[] };

/**
 * Keeps one batch of a report's findings, without values. The batch comes as a function, so that no
 * adapter can send one: only an importer makes it, and each of its texts was masked there.
 */
export const stageFindings = mutation({
  name: "stageFindings",
  permission: "import.create",
  input: importInput.extend({
    batch: z.custom<() => StagedBatch>((value) => typeof value === "function"),
  }),
  async run(ctx, { importId, batch }) {
    requireState(await lockedImport(ctx.tx, importId), "reading");
    const { from, sightings } = batch();
    const rows = sightings.map(({ tool: _tool, ...sighting }, index) => ({
      ...sighting,
      importId,
      ordinal: from + index,
    }));
    await insertRows(ctx.tx, "import_finding", { rows });
    return { staged: rows.length };
  },
});
