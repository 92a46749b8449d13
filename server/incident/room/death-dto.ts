import "server-only";
import { deathRules } from "@/domain/clock/death-rule";
import type { ProofOfDeath } from "@/domain/clock/proof-of-death";
import type { RoomDto } from "@/domain/incident/room-dto";
import type { ProbeDto, VersionDto } from "@/domain/key/version-dto";
import { keyVersionStateSchema, verdictSchema } from "@/domain/key/key";
import { labelOf, provedLive } from "@/server/gate/gate-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { iso } from "@/server/incident/room/board-rows";
import type { RoomSources } from "@/server/incident/room/evidence-dto";
import { diesByOf } from "@/server/step/playbook-of";

type ProbeRow = IncidentRecord["keyVersion"]["probes"][number];

export function probeDto(row: ProbeRow, { record, people, texts }: RoomSources): ProbeDto {
  return {
    id: row.id,
    verdict: verdictSchema.parse(row.verdict),
    happenedAt: row.happenedAt.toISOString(),
    fromPlace: row.fromPlace,
    environment: record.environments.get(row.environmentId ?? "")?.name ?? null,
    providerError: texts(row.providerErrorId),
    by: people(row.recordedById)?.name ?? null,
    evidenceId: row.evidenceId,
  };
}

export function versionDto(
  row: {
    id: string;
    ordinal: number;
    publicId: string | null;
    preview: string | null;
    state: string;
    stateSince: Date;
    storedIn: string | null;
    storedAt: Date | null;
    probes: ProbeRow[];
  },
  sources: RoomSources,
): VersionDto {
  const last = row.probes.at(-1);
  return {
    id: row.id,
    ordinal: row.ordinal,
    label: labelOf(row),
    state: keyVersionStateSchema.parse(row.state),
    stateSince: row.stateSince.toISOString(),
    storedIn: row.storedIn,
    storedAt: iso(row.storedAt),
    provedLive: provedLive(row),
    lastProbe: last === undefined ? null : probeDto(last, sources),
  };
}

export function deathDto(proof: ProofOfDeath, sources: RoomSources): RoomDto["death"] {
  const rule = deathRules[diesByOf(sources.record.key)];
  return {
    proven: proof.proven,
    provenAt: proof.proven ? proof.provenAt.toISOString() : null,
    refusals: proof.refusals,
    needed: rule.by === "verifiers" ? sources.record.keyVersion.verifiers.length : rule.needed,
    by: rule.by,
    notBefore: proof.proven ? null : iso(proof.notBefore),
    sentence: proof.proven ? "Proved dead." : proof.sentence,
    probes: sources.record.keyVersion.probes.map((row) => probeDto(row, sources)),
  };
}
