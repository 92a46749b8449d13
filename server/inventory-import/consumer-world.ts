import "server-only";
import { consumerCells } from "@/domain/inventory-import/consumer-cells";
import type { Existing } from "@/domain/inventory-import/decide-row";
import type { Cells, RowProblem } from "@/domain/inventory-import/inventory-import";
import type { Prisma } from "@/generated/prisma/client";
import { err, ok, type Result } from "@/lib/result";
import type { Db, Tx } from "@/server/db";
import { boardsWaiting } from "@/server/cutover/boards-waiting";
import { findByName } from "@/server/inventory-import/find-by-name";

type Named = { id: string; name: string };
type Place = { key: Named; service: Named; environment: Named; location: string };
type Places = Partial<Record<"key" | "service" | "environment", Named>>;
/** `gone`: what of its place is archived, so that it can't come back. */
type Stored = Existing & { place: Place; gone: keyof Places | undefined };

const select = { id: true, name: true, archivedAt: true } as const;
const include = {
  key: { select },
  service: { select },
  environment: { select },
} satisfies Prisma.ConsumerInclude;

/** Everything that some rows of consumers speak of, each kind in one query. */
export async function loadConsumerWorld(tx: Db | Tx, drafts: readonly Cells[]) {
  const all = (field: string) => [...new Set(drafts.flatMap((cells) => cells[field] || []))];
  const where = { archivedAt: null };
  const [keys, services, environments] = [
    await tx.key.findMany({
      where: { ...where, OR: [{ id: { in: all("keyId") } }, { name: { in: all("key") } }] },
      select: { id: true, name: true },
    }),
    await tx.service.findMany({
      where: { ...where, name: { in: all("service") } },
      select: { id: true, name: true },
    }),
    await tx.environment.findMany({ where, select: { id: true, name: true } }),
  ];
  const rows = await tx.consumer.findMany({
    where: {
      OR: [
        { id: { in: all("id") } },
        {
          keyId: { in: keys.map(({ id }) => id) },
          serviceId: { in: services.map(({ id }) => id) },
        },
      ],
    },
    include,
  });
  const boards = await boardsWaiting(tx, { by: "consumer", ids: rows.map(({ id }) => id) });
  const stored = rows.map((row): Stored => ({
    id: row.id,
    version: row.version,
    cells: consumerCells(row),
    place: row,
    gone: (["key", "service", "environment"] as const).find(
      (field) => row[field].archivedAt !== null,
    ),
    boards: boards.get(row.id) ?? [],
    inUse: null,
  }));
  const byId = new Map(stored.map((consumer) => [consumer.id, consumer]));
  const byPlace = new Map(stored.map((consumer) => [placeOf(consumer.place), consumer]));
  const serviceByName = new Map(services.map((service) => [service.name, service]));
  return {
    byId: (id: string) => byId.get(id),
    byPlace: (place: string) => byPlace.get(place),
    /** What the row names of them; what it leaves out stays out. */
    placesOf(cells: Cells): Result<Places, RowProblem> {
      const key = keyOf(keys, cells);
      if (!key.ok) return key;
      const places: Places = key.value === null ? {} : { key: key.value };
      if (cells["service"]) {
        const service = serviceByName.get(cells["service"]);
        if (service === undefined) return err(missing("service"));
        places.service = service;
      }
      if (cells["environment"]) {
        const environment = findByName(environments, cells["environment"]);
        if (environment === undefined) return err(missing("environment"));
        places.environment = environment;
      }
      return ok(places);
    },
  };
}

export function placeOf({ key, service, environment, location }: Place): string {
  return `at:${key.id} ${service.id} ${environment.id} ${location}`;
}

function keyOf(keys: readonly Named[], { keyId, key }: Cells): Result<Named | null, RowProblem> {
  if (keyId) {
    const found = keys.find(({ id }) => id === keyId);
    return found ? ok(found) : err({ field: "keyId", problem: "There is no key with this id." });
  }
  if (!key) return ok(null);
  const [found, ...more] = keys.filter(({ name }) => name === key);
  if (found === undefined) return err(missing("key"));
  if (more.length === 0) return ok(found);
  const problem = `${more.length + 1} keys have this name. Say which one with a column "Key id".`;
  return err({ field: "key", problem });
}

const wayOut = {
  key: "No key has this name. Correct it, or import the keys first.",
  service: "No service has this name. Correct it, or import the services first.",
  environment: "No environment has this name. Correct it, or add it under Settings.",
} as const;

export function missing(field: keyof typeof wayOut): RowProblem {
  return { field, problem: wayOut[field] };
}
