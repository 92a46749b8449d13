import { benchOperation, onFreshDatabase } from "@/bench/fresh-database";
import { type Bench, type Measurement, median } from "@/bench/measurement";
import { type Grouping, groupings } from "@/domain/triage/grouping";
import type { Operation } from "@/server/context";
import type { Db } from "@/server/db";
import { listInboxGroups } from "@/server/triage/list-inbox-groups";
import { readInboxMark } from "@/server/triage/read-inbox-mark";

const few = 1_000;
const many = 100_000;
const step = 10_000;
const runs = 60;

export const bench: Bench = {
  name: `The grouped Inbox over ${many.toLocaleString("en-GB")} rows, against ${few.toLocaleString("en-GB")}`,
  long: true,
  run: () => onFreshDatabase((small) => onFreshDatabase((large) => measure({ small, large }))),
};

/** Both are opened in turn, so that whatever else the machine does slows both. */
async function measure({ small, large }: { small: Db; large: Db }): Promise<Measurement[]> {
  const [fewRows, manyRows] = [await opened(small, few), await opened(large, many)];
  const measurements: Measurement[] = [];
  for (const by of groupings) {
    const taken: { few: number[]; many: number[] } = { few: [], many: [] };
    for (let run = 0; run < runs; run += 1) {
      taken.few.push(await openOnce(fewRows, by));
      taken.many.push(await openOnce(manyRows, by));
    }
    const [one, other] = [median(taken.few), median(taken.many)];
    measurements.push({
      what: `by ${by}, times that of few (${other.toFixed(1)} ms)`,
      value: other / one,
      most: 1.5,
      unit: "x",
    });
  }
  return measurements;
}

async function opened(db: Db, rows: number): Promise<Operation> {
  const operation = await benchOperation(db);
  for (let from = 0; from < rows; from += step) {
    await fill(db, { from: from + 1, to: Math.min(from + step, rows) });
  }
  // What an import left to be counted is counted by whoever reads next, once.
  await listInboxGroups.call(operation, { by: "key" });
  return operation;
}

/** Milliseconds of what the page waits for before it draws. */
async function openOnce(operation: Operation, by: Grouping): Promise<number> {
  const started = performance.now();
  await readInboxMark.call(operation, {});
  const page = await listInboxGroups.call(operation, { by });
  if (page.data.length === 0) throw new Error("Nothing is grouped.");
  return performance.now() - started;
}

/** Rows as an import leaves them: a key each, five to an event, many repositories and few types. */
async function fill(db: Db, { from, to }: { from: number; to: number }): Promise<void> {
  await db.$executeRaw`
    insert into team (id, name, created_at)
    select gen_random_uuid(), 'team-' || n, now() from generate_series(1, 20) n
    on conflict do nothing`;
  await db.$executeRaw`
      insert into leak_event (id, number, created_at)
      select gen_random_uuid(), n, now() from generate_series(${from}::int, ${to}::int) n
      where n % 5 = 1`;
  await db.$executeRaw`
      insert into key (id, name, secret_type_id, custody, kind, created_at, updated_at)
      select gen_random_uuid(), 'key-' || n, 'unknown', 'unknown', 'normal', now(), now()
      from generate_series(${from}::int, ${to}::int) n`;
  await db.$executeRaw`
      insert into key_version (id, key_id, ordinal, state, state_since, created_at)
      select gen_random_uuid(), k.id, 1, 'unknown', now(), now() from key k
      where not exists (select from key_version v where v.key_id = k.id)`;
  await db.$executeRaw`
      insert into incident (id, number, kind, state, leak_event_id, key_id, key_version_id,
        severity, severity_computed, severity_rank, detected_at, created_at, updated_at, title,
        secret_type_id, repository, owner_team_id, key_state, visibility, backlog, search_text)
      select gen_random_uuid(), n, 'leak', 'triage', e.id, k.id, v.id,
        (array['critical', 'high', 'medium', 'low'])[n % 4 + 1], 'medium', n % 4,
        now() - n * interval '1 second', now(), now(), k.name,
        'type-' || n % 40, 'example/repo-' || n % 400,
        (select t.id from team t where t.name = 'team-' || n % 25),
        case when n % 50 = 0 then 'live' else 'unknown' end,
        case when n % 20 = 0 then 'public' else 'internal' end, true, 'leak-' || n || ' ' || k.name
      from generate_series(${from}::int, ${to}::int) n
        join key k on k.name = 'key-' || n
        join key_version v on v.key_id = k.id
        join leak_event e on e.number = (n - 1) / 5 * 5 + 1`;
  await db.$executeRaw`analyze`;
}
