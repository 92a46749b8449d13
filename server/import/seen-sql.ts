import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Import } from "@/generated/prisma/client";
import { matchedSql } from "@/server/import/match-sightings";

/**
 * `seen`: each staged finding with the version that it is a sighting of, and the name of its secret
 * as secretOf gives it.
 */
export function seenSql({ id, tool }: Import): Prisma.Sql {
  return Prisma.sql`
    asked as materialized (
      select f.*, ${tool}::text as tool,
        case
          when sha256 is not null then 'value ' || encode(sha256, 'hex')
          when provider_key_hash is not null then 'id ' || encode(provider_key_hash, 'hex')
          when tool_fingerprint is not null and commit is not null then 'tool ' || tool_fingerprint
          else 'place ' || encode(place_hash, 'hex') || rule_id
        end as secret
      from import_finding f where import_id = ${id}::uuid
    ),
    seen as materialized (${matchedSql})`;
}
