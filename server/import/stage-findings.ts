import "server-only";
import { z } from "zod";

import { importInput } from "@/domain/import/import-input";
import { lockedImport, requireState } from "@/server/import/find-import";
import type { Sighting } from "@/server/import/sighting";
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
      ordinal: from + index,
      sha256: hex(sighting.sha256),
      sha1: hex(sighting.sha1),
      hmsl: hex(sighting.hmsl),
      providerKeyHash: hex(sighting.providerKeyHash),
      placeHash: hex(sighting.placeHash),
    }));
    await ctx.tx.$executeRaw`
      insert into import_finding (
        import_id, ordinal, rule_id, secret_type_id, description, hash_key_id, sha256, sha1, hmsl,
        provider_key_hash, public_id, preview, part_role, place_hash, tool_fingerprint,
        source_kind, repository, commit, path, line, end_line, url, author, committed_at, message
      )
      select ${importId}::uuid, ordinal, "ruleId", "secretTypeId", description, "hashKeyId",
        decode(sha256, 'hex'), decode(sha1, 'hex'), decode(hmsl, 'hex'),
        decode("providerKeyHash", 'hex'), "publicId", preview, "partRole",
        decode("placeHash", 'hex'), "toolFingerprint", "sourceKind", repository, commit, path,
        line, "endLine", url, author, "committedAt", message
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        ordinal int, "ruleId" text, "secretTypeId" text, description text, "hashKeyId" uuid,
        sha256 text, sha1 text, hmsl text, "providerKeyHash" text, "publicId" text, preview text,
        "partRole" text, "placeHash" text, "toolFingerprint" text, "sourceKind" text,
        repository text, commit text, path text, line int, "endLine" int, url text, author text,
        "committedAt" timestamptz, message text
      )`;
    return { staged: rows.length };
  },
});

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString("hex");
}
