import "server-only";
import { fieldError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

/**
 * Holds the environment and the service as they are until the commit: a change of either waits, and
 * then finds the consumer. Taken before the key's lock, as those changes do.
 */
export async function lockPlaces(
  tx: Tx,
  { environmentId, serviceId }: { environmentId: string; serviceId: string },
) {
  await tx.$queryRaw`select id from service where id = ${serviceId}::uuid for share`;
  await tx.$queryRaw`select id from environment where id = ${environmentId}::uuid for share`;
  const [service, environment] = [
    await tx.service.findFirst({ where: { id: serviceId, archivedAt: null } }),
    await tx.environment.findFirst({ where: { id: environmentId, archivedAt: null } }),
  ];
  if (service === null) throw fieldError("serviceId", "That service no longer exists.");
  if (environment === null) throw fieldError("environmentId", "That environment no longer exists.");
  return { service, environment };
}
