import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { unhidden, type Viewer } from "@/server/restriction/visible-to";

/** A rule that comes from an incident, or is about its value, is hidden with it. */
export function seenRules(viewer: Viewer): Prisma.AllowRuleWhereInput {
  const seen = unhidden(viewer);
  return {
    AND: [
      { OR: [{ sourceIncidentId: null }, { sourceIncident: seen }] },
      {
        OR: [
          { keyVersionId: null },
          { keyVersion: { incidents: { none: {} } } },
          { keyVersion: { incidents: { some: seen } } },
        ],
      },
    ],
  };
}
