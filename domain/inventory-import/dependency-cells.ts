import type { Cells } from "@/domain/inventory-import/inventory-import";

type StoredDependency = {
  id: string;
  service: { name: string };
  dependsOn: { name: string };
  confidence: string;
  archivedAt: Date | null;
};

/** A stored dependency as a file says it. */
export function dependencyCells(dependency: StoredDependency): Cells {
  return {
    service: dependency.service.name,
    dependsOn: dependency.dependsOn.name,
    confidence: dependency.confidence,
    archived: dependency.archivedAt === null ? "no" : "yes",
  };
}
