import "server-only";
import type { CutoverFacts, WaiverFacts } from "@/domain/cutover/cutover-facts";
import { waiverKindSchema } from "@/domain/cutover/cutover";
import { evidenceFactsSchema } from "@/domain/evidence/evidence-facts";
import { strengthSchema } from "@/domain/evidence/evidence";
import { effectiveTier } from "@/domain/service/service";
import type { IncidentRecord } from "@/server/incident/load-record";
import { requestFacts, standingRow } from "@/server/signature/request-facts";

type CutoverRow = IncidentRecord["cutovers"][number];

/** A row of the board as the gate reads it: what is held since the incident opened, not today's inventory. */
export function cutoverFacts(
  row: CutoverRow,
  { environments, keyVersion }: Pick<IncidentRecord, "environments" | "keyVersion">,
): CutoverFacts {
  const { service } = row.consumer;
  const lastUse = keyVersion.uses.findLast(
    (use) => use.success && use.consumerId === row.consumerId,
  );
  return {
    cutoverId: row.id,
    consumerId: row.consumerId,
    serviceName: service.name,
    environmentName: environments.get(row.environmentId)?.name ?? "an unknown environment",
    ownerTeam: service.ownerTeam?.name ?? null,
    held: {
      production: row.production,
      tier: effectiveTier(row.tier),
      environmentId: row.environmentId,
    },
    addedAt: row.createdAt,
    evidence: row.evidence.flatMap((item) => {
      const facts = evidenceFactsSchema.safeParse(item.facts);
      if (!facts.success) return [];
      const { environmentId, versionId, usesNoKey, anotherKey } = facts.data;
      return {
        id: item.id,
        strength: strengthSchema.parse(item.strength),
        environmentId,
        environmentName:
          environmentId === null ? null : (environments.get(environmentId)?.name ?? null),
        versionId,
        usesNoKey,
        anotherKey,
        at: item.collectedAt,
      };
    }),
    setBackAt: row.setBackAt,
    brokeAt: row.brokeAt,
    oldKeyUsedAt: lastUse?.happenedAt ?? null,
    waiver: waiverOf(row),
    hasFallback: row.fallbackId !== null,
    ownerToldAt: row.askedAt,
  };
}

function waiverOf(row: CutoverRow): WaiverFacts | null {
  const asked = standingRow(row.requests, "waiver");
  if (asked === undefined) return null;
  const params = asked.params as { kind: unknown; until?: string | null };
  return {
    kind: waiverKindSchema.parse(params.kind),
    until: params.until == null ? null : new Date(params.until),
    request: requestFacts(asked),
  };
}
