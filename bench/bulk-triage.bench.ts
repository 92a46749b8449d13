import { randomBytes } from "node:crypto";
import { z } from "zod";

import { benchOperation, onFreshDatabase, seconds } from "@/bench/fresh-database";
import type { Bench, Measurement } from "@/bench/measurement";
import { triageBatchSize, type TriageAnswer } from "@/domain/triage/triage-input";
import { Prisma } from "@/generated/prisma/client";
import { newId } from "@/lib/ids";
import type { Operation } from "@/server/context";
import type { Db } from "@/server/db";
import { type NewLeak, openIncidents } from "@/server/incident/open-incidents";
import { mutation } from "@/server/operation";
import { readInboxMark } from "@/server/triage/read-inbox-mark";
import { triageIncidents } from "@/server/triage/triage-incidents";

const rows = 10_000;
const answers: readonly TriageAnswer[] = [
  { action: "later", until: new Date(Date.now() + 30 * 86_400_000) },
  { action: "false_positive" },
  { action: "real" },
];

export const bench: Bench = {
  name: `One answer to ${rows.toLocaleString("en-GB")} rows of the Inbox, against bare SQL`,
  long: true,
  run: () => onFreshDatabase(measure),
};

/** Ours first, then the same writes to as many other rows, counted from what ours left. */
async function measure(db: Db): Promise<Measurement[]> {
  const operation = await benchOperation(db);
  const measurements: Measurement[] = [];
  for (const answer of answers) {
    await fill(operation, `ours-${answer.action}`);
    await fill(operation, `bare-${answer.action}`);
    await db.$executeRaw`analyze`;
    const ours = await seconds(() => answerAll(operation, answer));
    const bare = await seconds(() => bareAnswer(db, answer));
    measurements.push({
      what: `${answer.action.replaceAll("_", " ")}, times bare SQL (${ours.toFixed(1)} s)`,
      value: ours / bare,
      most: 3,
      unit: "x",
    });
  }
  return measurements;
}

async function answerAll(operation: Operation, answer: TriageAnswer): Promise<void> {
  const shown = await readInboxMark.call(operation, {});
  const group = { by: "repository", key: `ours-${answer.action}` };
  const batchId = newId();
  let from: number | null = 0;
  let done = 0;
  while (from !== null) {
    const part: Awaited<ReturnType<typeof triageIncidents.call>> = await triageIncidents.call(
      { ...operation, now: new Date() },
      { batchId, answer, target: { question: {}, group, shown }, from },
    );
    done += part.results.filter(({ outcome }) => outcome === "done").length;
    from = part.next;
  }
  if (done !== rows) throw new Error(`Only ${done} rows took the answer.`);
}

/** State, steps, events and items of the batch, as SQL alone would write them: as many, as long. */
async function bareAnswer(db: Db, { action }: TriageAnswer): Promise<void> {
  const batchId = newId();
  const [{ id: actorId }, [like]] = await Promise.all([
    db.member.findFirstOrThrow(),
    db.$queryRaw<[{ incident_id: string; canonical: number }]>`
      select t.incident_id, (
        select avg(length(e.canonical))::int from event e join triage_item other
          on other.incident_id = e.incident_id and other.at = e.recorded_at
        where other.batch_id = t.batch_id) as canonical
      from triage_item t join triage_batch b on b.id = t.batch_id
      where b.action = ${action} limit 1`,
  ]);
  const [{ events }] = await db.$queryRaw<[{ events: number }]>`
    select count(*)::int as events from event e join triage_item t on t.incident_id = e.incident_id
    where e.incident_id = ${like.incident_id}::uuid and e.recorded_at = t.at`;
  const columns = await stepColumns(db);
  await db.triageBatch.create({ data: { id: batchId, action, actorId, createdAt: new Date() } });
  const ids = await db.incident.findMany({
    where: { repository: `bare-${action}` },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  for (let at = 0; at < rows; at += triageBatchSize) {
    const part = ids.slice(at, at + triageBatchSize).map(({ id }) => id);
    await db.$transaction([
      ...stateOf(db, { action, part }),
      ...(action === "real" ? [stepsOf(db, { part, like: like.incident_id, columns })] : []),
      db.$executeRaw`
        with told as (
          insert into event (id, kind, actor_type, actor_id, incident_id, subject_type, subject_id,
            happened_at, recorded_at, version, canonical)
          select gen_random_uuid(), 'incident.bare', 'member', ${actorId}, row.id, 'incident', row.id::text,
            now(), now(), 1, repeat('x', ${like.canonical}::int)
          from unnest(${part}::uuid[]) as row(id), generate_series(1, ${events}::int)
          returning id
        )
        insert into event_unsealed (event_id) select id from told`,
      db.$executeRaw`
        insert into triage_item (batch_id, incident_id, number, before, at)
        select ${batchId}::uuid, id, number,
          '{"laterUntil": null, "livenessAskedAt": null, "duplicateOfId": null}', now()
        from incident where id = any(${part}::uuid[])`,
    ]);
  }
}

function stateOf(db: Db, { action, part }: { action: string; part: readonly string[] }) {
  switch (action) {
    case "later":
      return [
        db.$executeRaw`update incident set later_until = now() + interval '30 days',
          updated_at = now() where id = any(${part}::uuid[])`,
      ];
    case "real":
      return [
        db.$executeRaw`update incident set state = 'active', activated_at = now(), weight = 'full',
          due_at = now(), next_step_key = 'name_key', next_step_title = 'Name the key',
          step_count = 20, updated_at = now() where id = any(${part}::uuid[])`,
      ];
    default:
      return [
        db.$executeRaw`update incident set state = 'resolved', resolution = 'false_positive',
          resolved_at = now(), next_step_key = null, next_step_title = null, updated_at = now()
          where id = any(${part}::uuid[])`,
      ];
  }
}

/** The steps of a row that ours made real, for each of these. */
function stepsOf(db: Db, of: { part: readonly string[]; like: string; columns: Prisma.Sql }) {
  const { part, like, columns } = of;
  return db.$executeRaw`
    insert into step (id, incident_id, ${columns})
    select gen_random_uuid(), row.id, ${columns}
    from (select ${columns} from step where incident_id = ${like}::uuid) s,
      unnest(${part}::uuid[]) as row(id)`;
}

/** Of a step, all but whose it is. */
async function stepColumns(db: Db): Promise<Prisma.Sql> {
  const found = await db.$queryRaw<{ column_name: string }[]>`
    select column_name::text from information_schema.columns
    where table_name = 'step' and column_name not in ('id', 'incident_id')`;
  return Prisma.join(found.map(({ column_name }) => Prisma.raw(`"${column_name}"`)));
}

const openMany = mutation({
  name: "openMany",
  permission: "incident.report",
  input: z.object({ repository: z.string(), count: z.number() }),
  async run(ctx, { repository, count }) {
    const leaks = Array.from({ length: count }, () => newLeak(repository, ctx.now));
    return (await openIncidents(ctx, leaks)).length;
  },
});

async function fill(operation: Operation, repository: string): Promise<void> {
  for (let opened = 0; opened < rows;) {
    opened += await openMany.call(operation, { repository, count: 1_000 });
  }
}

function newLeak(repository: string, now: Date): NewLeak {
  return {
    kind: "leak",
    secretTypeId: "unknown",
    keyName: "generic-api-key in settings.py",
    partRole: "secret",
    privilege: "unknown",
    identifiers: [{ kind: "sha256", hash: new Uint8Array(randomBytes(32)) }],
    occurrences: [
      {
        placeHash: new Uint8Array(randomBytes(32)),
        tool: "gitleaks",
        ruleId: "generic-api-key",
        sourceKind: "git",
        repository,
        path: "config/settings.py",
        line: 12,
        visibility: "internal",
        presence: "present",
      },
    ],
    act: null,
    versionState: "unknown",
    detectedAt: now,
    exposedSince: now,
    exposedSinceIsFloor: true,
    backlog: true,
  };
}
