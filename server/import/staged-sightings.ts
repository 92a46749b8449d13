import "server-only";
import { keyPartRoleSchema } from "@/domain/key/key";
import { sourceKindSchema } from "@/domain/occurrence/occurrence";
import type { Import, ImportFinding } from "@/generated/prisma/client";
import type { Sighting } from "@/server/import/sighting";

/** Staged findings as the sightings that they were made from. */
export function stagedSightings(row: Import, findings: readonly ImportFinding[]): Sighting[] {
  return findings.map(({ partRole, sourceKind, ...finding }) => ({
    ...finding,
    tool: row.tool,
    partRole: keyPartRoleSchema.parse(partRole),
    sourceKind: sourceKindSchema.parse(sourceKind),
  }));
}
