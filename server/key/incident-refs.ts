import "server-only";
import {
  incidentKindSchema,
  incidentStateSchema,
  severitySchema,
} from "@/domain/incident/incident";
import type { IncidentRef } from "@/domain/key/key-dto";
import type { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { visibleIncidents } from "@/server/restriction/visible-to";

const most = 100;

/** The incidents that this person may see, open ones first, then the newest. */
export async function incidentRefs(
  ctx: QueryContext,
  where: Prisma.IncidentWhereInput,
): Promise<IncidentRef[]> {
  const rows = await ctx.tx.incident.findMany({
    where: { AND: [where, visibleIncidents(ctx)] },
    orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { detectedAt: "desc" }],
    take: most,
    select: {
      number: true,
      title: true,
      kind: true,
      state: true,
      severity: true,
      detectedAt: true,
      keyVersion: { select: { ordinal: true } },
    },
  });
  return rows.map(({ keyVersion, kind, state, severity, ...row }) => ({
    ...row,
    kind: incidentKindSchema.parse(kind),
    state: incidentStateSchema.parse(state),
    severity: severitySchema.parse(severity),
    versionOrdinal: keyVersion.ordinal,
  }));
}
