import "server-only";
import { secretTypeName } from "@/catalogue/secret-types/secret-type-name";
import { secretTypeOf, secretTypes } from "@/catalogue/secret-types/registry";
import { placeText } from "@/domain/import/place-text";
import type { ImportPreview, PreviewSecret } from "@/domain/import/import-dto";
import { importInput } from "@/domain/import/import-input";
import { suggestMode } from "@/domain/import/suggest-mode";
import type { Import } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";
import { suppressedByRule } from "@/server/allow-rule/suppressed-by-rule";
import { countSecrets } from "@/server/import/count-secrets";
import { countSuppressed, type Suppressed } from "@/server/import/count-suppressed";
import { findImport, requireState } from "@/server/import/find-import";
import { seenSql } from "@/server/import/seen-sql";
import { query } from "@/server/operation";

const sampleSize = 50;
const mostUnknownRules = 20;

/** What applying a report would do, counted from its findings. It changes nothing. */
export const previewImport = query({
  name: "previewImport",
  permission: "import.read",
  input: importInput,
  async run(ctx, { importId }): Promise<ImportPreview> {
    const { tx, now } = ctx;
    const row = await findImport(tx, importId);
    requireState(row, "ready");
    const suppressed = await countSuppressed(tx, { row, now });
    const [{ oldSecrets, ...counts }, unknownTypes, sample, suppressedBy] = await Promise.all([
      countSecrets(tx, { row, suppressed }),
      countUnknownTypes(tx, importId),
      sampleOf(tx, { row, suppressed }),
      suppressedByRule(ctx, suppressed.byRule),
    ]);
    return {
      ...counts,
      suppressedBy,
      withoutValue: row.withoutValue,
      unknownTypes,
      suggestion: suggestMode({ newSecrets: counts.newIncidents, oldSecrets }),
      sample,
    };
  },
});

async function countUnknownTypes(
  tx: Db | Tx,
  importId: string,
): Promise<ImportPreview["unknownTypes"]> {
  const rows = await tx.importFinding.groupBy({
    by: ["ruleId"],
    where: { importId, secretTypeId: "unknown" },
    _count: true,
    orderBy: { _count: { ruleId: "desc" } },
    take: mostUnknownRules,
  });
  return rows.map(({ ruleId, _count }) => ({ ruleId, findings: _count }));
}

/**
 * Secrets that open an incident: those of keys that the inventory knows first, then the powerful,
 * then by how many places they are in.
 */
async function sampleOf(
  tx: Db | Tx,
  { row, suppressed }: { row: Import; suppressed: Suppressed },
): Promise<PreviewSecret[]> {
  const powerful = secretTypes.filter(({ privilegeHint }) => privilegeHint === "high");
  const ids = powerful.map(({ id }) => id);
  const found = await tx.$queryRaw<
    {
      ordinal: number;
      secretTypeId: string;
      ruleId: string;
      preview: string | null;
      places: number;
      since: Date | null;
      repository: string | null;
      path: string | null;
      line: number | null;
      url: string | null;
    }[]
  >`
    with ${seenSql(row, suppressed.rules)},
    fresh as (
      select s.*, count(*) over secret_of as places, min(committed_at) over secret_of as since,
        row_number() over (
          partition by coalesce(key_version_id::text, secret)
          order by (secret_type_id = 'unknown'), ordinal
        ) as nth
      from ruled s
      where (${suppressed.staysSql}) and (key_version_id is null or (
        (part_role is distinct from 'id' or provider_key_hash is null)
        and not exists (select from incident i where i.key_version_id = s.key_version_id)
      ))
      window secret_of as (partition by coalesce(key_version_id::text, secret))
    )
    select ordinal, secret_type_id as "secretTypeId", rule_id as "ruleId", preview, places::int, since,
      repository, path, line, url
    from fresh where nth = 1
    order by (key_version_id is not null) desc, (secret_type_id = any(${ids}::text[])) desc, (secret_type_id = 'unknown'),
      places desc, ordinal
    limit ${sampleSize}`;
  return found.map(({ ordinal, secretTypeId, ruleId, preview, places, since, ...place }) => ({
    ordinal,
    secretType: secretTypeId === "unknown" ? ruleId : secretTypeName(secretTypeId),
    ruleId,
    preview,
    privilege: secretTypeOf(secretTypeId).privilegeHint,
    places,
    place: placeText(place),
    since,
  }));
}
