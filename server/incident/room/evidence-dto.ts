import "server-only";
import { evidenceKindSchema, strengthSchema } from "@/domain/evidence/evidence";
import { evidenceFactsSchema } from "@/domain/evidence/evidence-facts";
import type { EvidenceDto } from "@/domain/evidence/evidence-dto";
import type { IncidentRecord } from "@/server/incident/load-record";
import { labelOf } from "@/server/gate/gate-facts";
import type { People } from "@/server/incident/room/people";
import type { Texts } from "@/server/incident/room/texts";

export type RoomSources = {
  record: IncidentRecord;
  texts: Texts;
  people: People;
  /** Size in bytes by SHA-256. */
  fileSizes: ReadonlyMap<string, number>;
  now: Date;
};

export function evidenceDto(
  row: IncidentRecord["evidence"][number],
  { record, texts, people, fileSizes }: RoomSources,
): EvidenceDto {
  const facts = evidenceFactsSchema.safeParse(row.facts);
  return {
    id: row.id,
    kind: evidenceKindSchema.parse(row.kind),
    strength: strengthSchema.parse(row.strength),
    text: texts(row.textId),
    link: row.link,
    file:
      row.fileSha256 === null
        ? null
        : {
            name: row.fileName ?? "file",
            sha256: row.fileSha256,
            size: fileSizes.get(row.fileSha256) ?? 0,
          },
    environment: facts.success
      ? (record.environments.get(facts.data.environmentId ?? "")?.name ?? null)
      : null,
    version: facts.success ? versionWords(facts.data, record) : null,
    source: row.source,
    by: people(row.collectedById)?.name ?? null,
    collectedAt: row.collectedAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  };
}

function versionWords(
  facts: { versionId: string | null; usesNoKey: boolean },
  record: IncidentRecord,
): string {
  if (facts.usesNoKey) return "uses no version of this key";
  if (facts.versionId === null) return "version not identified";
  if (facts.versionId === record.keyVersion.id) return `old key ${labelOf(record.keyVersion)}`;
  const version = record.key.versions.find((row) => row.id === facts.versionId);
  if (version === undefined) return "another key";
  return version.id === record.replacementVersionId
    ? `new key ${labelOf(version)}`
    : `version ${version.ordinal}`;
}
