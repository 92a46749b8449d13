import { onFreshDatabase } from "@/bench/fresh-database";
import { type Bench, type Measurement, median } from "@/bench/measurement";
import { newId } from "@/lib/ids";
import type { Db } from "@/server/db";
import { whatDies } from "@/server/lookup/what-dies";

const services = 10_000;
const runs = 20;

export const bench: Bench = {
  name: `What stops if a key dies, with ${services} transitive dependents in a cycle`,
  run: () => onFreshDatabase(measure),
};

async function measure(db: Db): Promise<Measurement[]> {
  const keyId = await fill(db);
  const actor = { type: "system", job: "bench" } as const;
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { radius } = await whatDies({ tx: db, actor, now: new Date() }, keyId);
    times.push(performance.now() - started);
    if (radius.dependents.length !== services) throw new Error("Not every dependent was found.");
  }
  return [{ what: "one answer, median", value: median(times), most: 500, unit: "ms" }];
}

/** A tree of ten needers each below one service, and the root needs the last leaf. */
async function fill(db: Db): Promise<string> {
  const [keyId, rootId, environmentId, now] = [newId(), newId(), newId(), new Date()];
  const stamps = { createdAt: now, updatedAt: now };
  await db.key.create({
    data: {
      id: keyId,
      name: "a key",
      secretTypeId: "unknown",
      custody: "ours",
      kind: "normal",
      ...stamps,
    },
  });
  await db.service.create({ data: { id: rootId, name: "root", source: "person", ...stamps } });
  await db.environment.create({
    data: { id: environmentId, name: "production", production: "yes", createdAt: now },
  });
  await db.consumer.create({
    data: {
      id: newId(),
      keyId,
      serviceId: rootId,
      environmentId,
      location: "",
      injection: "env",
      restartNeeded: "unknown",
      source: "person",
      confidence: "certain",
      ...stamps,
    },
  });
  await db.$executeRaw`
    insert into service (id, name, source, created_at, updated_at)
    select gen_random_uuid(), 'many-' || lpad(n::text, 5, '0'), 'import', now(), now()
    from generate_series(1, ${services}::int) n`;
  await db.$executeRaw`
    with many as (
      select id, row_number() over (order by name) as n from service where name like 'many-%'
    )
    insert into dependency (id, service_id, depends_on_id, source, confidence, created_at)
    select gen_random_uuid(), child.id, coalesce(parent.id, ${rootId}::uuid), 'import', 'likely', now()
    from many child left join many parent on parent.n = child.n / 10
    union all
    select gen_random_uuid(), ${rootId}::uuid, id, 'import', 'likely', now()
    from many where n = ${services}::int`;
  return keyId;
}
