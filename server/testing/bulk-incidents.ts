import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

const { sql } = Prisma;
const perStatement = 20_000;

/**
 * So many incidents as years of imports leave them: nine of ten resolved or in the Inbox, most of
 * old material, few types that are everywhere and many that are rare. Set by set,
 * every constraint and trigger kept; the indexes are made again when the rows are there.
 */
export async function fillIncidents(db: Db, { rows }: { rows: number }): Promise<void> {
  await db.$executeRaw`
    insert into auth_user (id, name, email, created_at, updated_at)
    select ${idOf("8")}, 'Person ' || n, 'person-' || n || '@example.test', now(), now()
    from generate_series(1, 20) n on conflict do nothing`;
  await db.$executeRaw`
    insert into member (id, role, created_at)
    select ${idOf("8")}, 'responder', now() from generate_series(1, 20) n on conflict do nothing`;
  const indexes = await db.$queryRaw<{ name: string; definition: string }[]>`
    select indexname::text as name, indexdef as definition from pg_indexes
    where tablename = 'incident' and indexdef not like 'CREATE UNIQUE%'`;
  for (const { name } of indexes) await db.$executeRawUnsafe(`drop index "${name}"`);
  for (let from = 1; from <= rows; from += perStatement) {
    const numbers = sql`generate_series(${from}::int, ${Math.min(from + perStatement - 1, rows)}::int) n`;
    await db.$executeRaw`insert into leak_event (id, number, created_at)
      select ${idOf("1")}, n, now() from ${numbers}`;
    await db.$executeRaw`
      insert into key (id, name, secret_type_id, custody, kind, created_at, updated_at)
      select ${idOf("2")}, 'key-' || n, 'unknown', 'unknown', 'normal', now(), now() from ${numbers}`;
    await db.$executeRaw`insert into key_version (id, key_id, ordinal, state, state_since, created_at)
      select ${idOf("3")}, ${idOf("2")}, 1, 'unknown', now(), now() from ${numbers}`;
    await db.$executeRaw(incidents(numbers));
  }
  for (const { definition } of indexes) await db.$executeRawUnsafe(definition);
  await db.$queryRaw`select count_inbox()`;
  await db.$executeRaw`vacuum analyze incident`;
}

/** In order of their number, as ids made over time are. */
function idOf(kind: string): Prisma.Sql {
  const tail = `70008${kind.padStart(3, "0")}${"0".repeat(12)}`;
  return sql`('019f' || lpad(to_hex(n), 8, '0') || ${tail})::uuid`;
}

function incidents(numbers: Prisma.Sql): Prisma.Sql {
  // Different remainders of a number that is spread, so that no two columns go together.
  const spread = (by: number, of: number) => sql`((n::bigint * ${by} / 97) % ${of})::int`;
  return sql`
    insert into incident (id, number, kind, state, leak_event_id, key_id, key_version_id,
      severity, severity_computed, severity_rank, detected_at, activated_at, created_at, updated_at,
      title, secret_type_id, repository, found_in, key_state, live_since, visibility, backlog,
      pulled_out, lead_id, due_at, resolved_at, resolution, waiting_for, gate_open,
      occurrence_count, next_step_title, search_text)
    select ${idOf("4")}, n, 'leak', r.state, ${idOf("1")}, ${idOf("2")}, ${idOf("3")},
      (array['critical', 'high', 'medium', 'low'])[r.rank + 1], 'medium', r.rank,
      r.found, case when r.answered then r.found end, r.found, r.found,
      'key-' || n, r.type, 'example/repo-' || n % 5000, 'example/repo-' || n % 5000 || ': config/settings.py',
      (array['live', 'disabled', 'dead', 'unknown'])[r.key_state],
      case when r.key_state in (1, 4) then r.found end,
      (array['public', 'internal', 'restricted', 'unknown'])[r.visibility],
      r.backlog, r.backlog and r.key_state = 1 and r.visibility = 1,
      case when r.answered and r.lead > 0 then ('019f' || lpad(to_hex(r.lead), 8, '0') || ${`70008008${"0".repeat(12)}`})::uuid end,
      case when r.answered then r.found + interval '4 hours' end,
      case when r.state = 'resolved' then r.found + interval '9 hours' end,
      case when r.state = 'resolved' then 'revoked' end,
      case when r.answered and n % 5003 = 0 then 'The vendor' end,
      r.state = 'active' and n % 4001 = 0, 1, 'Real or not?',
      'leak-' || n || ' key-' || n || ' ' || r.type || ' example/repo-' || n % 5000 || ' config/settings.py'
        || case when n % 500 = 7 then ' metrics-exporter' else '' end
    from ${numbers} cross join lateral (select
      (array['triage', 'triage', 'triage', 'triage', 'active', 'monitoring',
        'resolved', 'resolved', 'resolved', 'resolved'])[${spread(7919, 10)} + 1] as state,
      ${spread(7919, 10)} >= 4 as answered,
      case when ${spread(104_729, 100)} < 2 then 0 when ${spread(104_729, 100)} < 12 then 1
        when ${spread(104_729, 100)} < 50 then 2 else 3 end as rank,
      (array[1, 2, 3, 3, 4, 4, 4, 4, 4, 4])[${spread(1_299_709, 10)} + 1] as key_state,
      (array[1, 2, 2, 2, 2, 2, 2, 2, 3, 4])[${spread(15_485_863, 10)} + 1] as visibility,
      ${spread(32_452_843, 10)} < 8 as backlog,
      ${spread(49_979_687, 21)} as lead,
      'type-' || floor(${spread(67_867_967, 10_000)} ^ 3 / 5000000000)::int as type,
      now() - interval '2 years' + n * (interval '2 years' / 1000001) as found
    ) r`;
}
