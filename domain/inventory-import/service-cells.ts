import type { Cells } from "@/domain/inventory-import/inventory-import";

type StoredService = {
  id: string;
  name: string;
  ownerTeam: { name: string } | null;
  tier: number | null;
  repository: string | null;
  runbook: string | null;
  language: string | null;
  onCallContact: string | null;
  archivedAt: Date | null;
};

/** A stored service as a file says it: what leaves, and what a row is compared with. */
export function serviceCells(service: StoredService): Cells {
  return {
    id: service.id,
    name: service.name,
    owner: service.ownerTeam?.name ?? "",
    tier: service.tier === null ? "" : String(service.tier),
    repository: service.repository ?? "",
    runbook: service.runbook ?? "",
    language: service.language ?? "",
    onCallContact: service.onCallContact ?? "",
    archived: service.archivedAt === null ? "no" : "yes",
  };
}
