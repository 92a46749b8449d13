import "server-only";
import type { SeenSecret } from "@/server/import/group-sightings";

/**
 * Nothing but the key's public id was seen, which opens nothing. That a rule calls its finding an
 * id does not make it one: it has the form of the provider's.
 */
export function onlyNames({ sightings }: SeenSecret): boolean {
  return sightings.every(
    ({ partRole, providerKeyHash }) => partRole === "id" && providerKeyHash !== null,
  );
}
