import "server-only";
import { Prisma } from "@/generated/prisma/client";

/**
 * `due`: suppressed findings that are to be looked at again: their rule is over, or their value was
 * found live or has an unresolved incident meanwhile. `gone`: the rule is over, and a newer report
 * of the same tool and repository has taken this one's place. Where it names no repository nobody
 * can tell, so nothing counts as gone.
 */
export function dueFindingsSql({ now, importId }: { now: Date; importId?: string }): Prisma.Sql {
  const within =
    importId === undefined ? Prisma.sql`true` : Prisma.sql`f.import_id = ${importId}::uuid`;
  return Prisma.sql`
    asked as (
      select f.import_id, f.ordinal,
        r.ended_at is not null or r.expires_at <= ${now}::timestamptz as over,
        v.id is not null and (v.state = 'live' or exists (
          select from incident i where i.key_version_id = v.id and i.state <> 'resolved'
        )) as hot,
        exists (
          select from import newer
          where newer.state = 'applied' and newer.tool = m.tool
            and newer.repository = m.repository and newer.created_at > m.created_at
        ) as replaced
      from import_finding f
      join allow_rule r on r.id = f.allow_rule_id
      join import m on m.id = f.import_id
      left join key_identifier k
        on k.kind = 'sha256' and k.hash_key_id = f.hash_key_id and k.hash = f.sha256
      left join key_version v on v.id = k.key_version_id
      where f.outcome = 'suppressed' and ${within}
    ),
    due as (
      select import_id, ordinal, over and not hot and replaced as gone
      from asked where over or hot
    )`;
}
