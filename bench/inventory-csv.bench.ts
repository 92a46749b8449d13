import { onFreshDatabase, seconds } from "@/bench/fresh-database";
import type { Bench, Measurement } from "@/bench/measurement";
import { newId } from "@/lib/ids";
import type { Operation } from "@/server/context";
import { openInstallation } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import { applyInventoryImport } from "@/server/inventory-import/apply-inventory-import";
import { receiveSheet } from "@/server/inventory-import/receive-sheet";
import { runAllBatches } from "@/server/inventory-import/run-all-batches";

const rows = 100_000;

export const bench: Bench = {
  name: `A sheet of ${rows.toLocaleString("en-GB")} services, against bare SQL`,
  long: true,
  run: () => onFreshDatabase(measure),
};

async function measure(db: Db): Promise<Measurement[]> {
  const now = new Date();
  const operation: Operation = {
    db,
    keys: await openInstallation(db, { secret: "bench only".repeat(4), now }),
    actor: { type: "token", id: newId(), name: "bench", scopes: ["inventory:write"] },
    now,
    requestId: newId(),
  };
  const bare = await seconds(() => bareInserts(db));
  let importId = "";
  const preview = await seconds(async () => {
    const body = { chunks: sheet(), bytes: () => 0 };
    importId = (await receiveSheet(operation, { noun: "service", body })).id;
  });
  const apply = await seconds(async () => {
    await applyInventoryImport.call(operation, { importId });
    const done = await runAllBatches(operation, { importId, now: () => now });
    if (done.done !== rows || done.refused > 0) throw new Error("Not every row was applied.");
  });
  return [
    { what: "reading and planning, times bare SQL", value: preview / bare, most: 12, unit: "x" },
    { what: "applying, times bare SQL", value: apply / bare, most: 8, unit: "x" },
  ];
}

/** The same rows with an event each, as SQL alone would write them, 500 at a time. */
async function bareInserts(db: Db): Promise<void> {
  for (let from = 0; from < rows; from += 500) {
    await db.$executeRaw`
      with made as (
        insert into service (id, name, tier, source, created_at, updated_at)
        select gen_random_uuid(), 'bare-' || n, 2, 'import', now(), now()
        from generate_series(${from}::int, ${from + 499}::int) n
        returning id
      ), told as (
        insert into event (id, kind, actor_type, subject_type, subject_id, happened_at,
          recorded_at, version, canonical)
        select gen_random_uuid(), 'service.created', 'system', 'service', id::text, now(), now(), 1,
          repeat('x', 400)
        from made returning id
      )
      insert into event_unsealed (event_id) select id from told`;
  }
}

async function* sheet(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode("name,tier,repository,language\n");
  for (let from = 0; from < rows; from += 1_000) {
    const lines = Array.from(
      { length: 1_000 },
      (_, at) => `sheet-${from + at},2,https://git.example.test/sheet-${from + at},Go\n`,
    );
    yield encoder.encode(lines.join(""));
  }
}
