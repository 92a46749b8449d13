import "server-only";
import { secretTypeName } from "@/catalogue/secret-types/secret-type-name";
import {
  incidentKindSchema,
  incidentStateSchema,
  resolutionSchema,
} from "@/domain/incident/incident";
import { rotationStand } from "@/domain/rotation/rotation";
import type { RotationRow } from "@/domain/rotation/rotation-dto";
import type { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { unhidden, visibleIncidents } from "@/server/restriction/visible-to";

export const rotationKeySelect = {
  id: true,
  name: true,
  secretTypeId: true,
  rotateBy: true,
  rotateEveryDays: true,
  ownerTeam: { select: { id: true, name: true } },
  _count: { select: { consumers: { where: { archivedAt: null } } } },
} satisfies Prisma.KeySelect;

type KeyRow = Prisma.KeyGetPayload<{ select: typeof rotationKeySelect }>;

/**
 * Keys, each with the incident in which it is rotated: how far it is for everybody, its number for
 * whoever may open it, and nothing of it where it is hidden.
 */
export async function rotationRows(
  ctx: QueryContext,
  rows: readonly { key: KeyRow; incidentId: string | null }[],
): Promise<RotationRow[]> {
  const asked = { id: { in: rows.flatMap(({ incidentId }) => incidentId ?? []) } };
  const [incidents, named] = await Promise.all([
    ctx.tx.incident.findMany({
      where: { AND: [asked, unhidden(ctx)] },
      select: {
        id: true,
        number: true,
        kind: true,
        state: true,
        resolution: true,
        movedCount: true,
        consumerCount: true,
      },
    }),
    ctx.tx.incident.findMany({
      where: { AND: [asked, visibleIncidents(ctx)] },
      select: { id: true },
    }),
  ]);
  const mayOpen = new Set(named.map(({ id }) => id));
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return rows.map(({ key, incidentId }) => {
    const incident = byId.get(incidentId ?? "") ?? null;
    return {
      key: { id: key.id, name: key.name },
      secretType: secretTypeName(key.secretTypeId),
      ownerTeam: key.ownerTeam,
      rotateBy: key.rotateBy,
      rotateEveryDays: key.rotateEveryDays,
      consumers: key._count.consumers,
      stand: rotationStand(
        incident && {
          kind: incidentKindSchema.parse(incident.kind),
          state: incidentStateSchema.parse(incident.state),
          resolution: resolutionSchema.nullable().parse(incident.resolution),
        },
      ),
      incident:
        incident !== null && mayOpen.has(incident.id)
          ? {
              number: incident.number,
              moved: incident.movedCount,
              consumers: incident.consumerCount,
            }
          : null,
    };
  });
}
