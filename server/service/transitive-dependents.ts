import "server-only";
import { blastRadius, type Dependent } from "@/domain/lookup/blast-radius";
import type { Db, Tx } from "@/server/db";
import { servicesReachedFrom } from "@/server/lookup/services-reached";

/** Whoever needs this service through others only: depth 2 and more. */
export async function transitiveDependents(tx: Db | Tx, serviceId: string): Promise<Dependent[]> {
  const { dependents } = blastRadius({
    consumers: [{ serviceId, environmentName: "", production: "yes", confirmedAt: null }],
    ...(await servicesReachedFrom(tx, [serviceId])),
    inventoryConfirmedAt: null,
  });
  return dependents.filter(({ depth }) => depth > 1);
}
