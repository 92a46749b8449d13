import "server-only";
import { confidenceSchema, factSourceSchema, injectionSchema } from "@/domain/consumer/consumer";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";
import { productionAnswerSchema } from "@/domain/environment/environment";
import { strengthSchema } from "@/domain/evidence/evidence";
import { yesNoUnknownSchema } from "@/domain/incident/incident";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/context";
import { type Viewer, visibleIncidents } from "@/server/restriction/visible-to";
import { may } from "@/server/service/ownership";

/** A cutover that still stands in the way: archiving its consumer does not end it. */
export const openCutover = {
  state: { notIn: ["proved", "waived"] },
  incident: { state: { not: "resolved" } },
} satisfies Prisma.CutoverWhereInput;

export function consumerInclude(viewer: Viewer) {
  return {
    key: { select: { id: true, name: true } },
    service: { include: { ownerTeam: { select: { id: true, name: true } } } },
    environment: true,
    runsVersion: { select: { id: true, ordinal: true } },
    runsEvidence: { select: { strength: true } },
    cutovers: {
      where: { AND: [openCutover, { incident: visibleIncidents(viewer) }] },
      select: { production: true, incident: { select: { number: true, keyId: true } } },
    },
  } satisfies Prisma.ConsumerInclude;
}

export type ConsumerRow = Prisma.ConsumerGetPayload<{
  include: ReturnType<typeof consumerInclude>;
}>;

export function toConsumerDto(row: ConsumerRow, actor: Actor): ConsumerDto {
  const { service, environment, runsVersion } = row;
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    service: {
      id: service.id,
      name: service.name,
      tier: service.tier,
      ownerTeam: service.ownerTeam,
    },
    environment: {
      id: environment.id,
      name: environment.name,
      production: productionAnswerSchema.parse(environment.production),
    },
    location: row.location,
    injection: injectionSchema.parse(row.injection),
    variableName: row.variableName,
    restartNeeded: yesNoUnknownSchema.parse(row.restartNeeded),
    usualAddresses: row.usualAddresses,
    usualHours: row.usualHours,
    source: factSourceSchema.parse(row.source),
    confidence: confidenceSchema.parse(row.confidence),
    runs: runsVersion && {
      versionId: runsVersion.id,
      ordinal: runsVersion.ordinal,
      since: row.runsSince,
      strength: row.runsEvidence && strengthSchema.parse(row.runsEvidence.strength),
    },
    confirmedAt: row.confirmedAt,
    archivedAt: row.archivedAt,
    onBoardOf: row.cutovers.map(({ incident }) => incident.number),
    mayChange: may(actor, { permission: "consumer.update", ownerTeamId: service.ownerTeamId }),
  };
}
