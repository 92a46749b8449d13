import "server-only";
import { addConsumerInput, type ConsumerFields } from "@/domain/consumer/consumer-input";
import { err, ok } from "@/lib/result";
import { insertRows, updateRows } from "@/server/insert-rows";
import { consumerColumns } from "@/server/consumer/consumer-columns";
import { checkWith, given } from "@/server/inventory-import/check-with";
import { loadConsumerWorld, missing, placeOf } from "@/server/inventory-import/consumer-world";
import type { NounRules, WriteRow } from "@/server/inventory-import/noun-rules";
import { openIncidentsOfKeys, recordRows } from "@/server/inventory-import/record-rows";
import { lockKeys } from "@/server/key/lock-keys";

export const consumerRules: NounRules<ConsumerFields> = {
  async resolve(tx, drafts) {
    const world = await loadConsumerWorld(tx, drafts);
    return drafts.map((cells) => {
      const { id } = cells;
      const named = id ? world.byId(id) : undefined;
      if (id && named === undefined) {
        return err({ field: "id", problem: "There is no consumer with this id." });
      }
      const places = world.placesOf(cells);
      if (!places.ok) return places;
      const key = places.value.key ?? named?.place.key;
      const service = places.value.service ?? named?.place.service;
      const environment = places.value.environment ?? named?.place.environment;
      const location = cells["location"] ?? named?.place.location ?? "";
      const atPlace =
        key && service && environment
          ? world.byPlace(placeOf({ key, service, environment, location }))
          : undefined;
      if (named !== undefined && atPlace !== undefined && atPlace.id !== named.id) {
        return err({ field: "location", problem: "This use is listed already, under another id." });
      }
      const existing = named ?? atPlace;
      const gone = existing?.gone;
      if (gone !== undefined && !places.value[gone] && cells["archived"] !== "yes") {
        return err(missing(gone));
      }
      const identities =
        key && service && environment ? [placeOf({ key, service, environment, location })] : [];
      if (existing !== undefined) identities.push(`id:${existing.id}`);
      return ok({
        cells: {
          ...cells,
          ...(existing && { id: existing.id }),
          ...(places.value.key && { key: places.value.key.name, keyId: places.value.key.id }),
          ...(places.value.service && { service: places.value.service.name }),
          ...(places.value.environment && { environment: places.value.environment.name }),
        },
        existing: existing ?? null,
        ids: {
          ...(key && { key: key.id }),
          ...(service && { service: service.id }),
          ...(environment && { environment: environment.id }),
        },
        identities,
      });
    });
  },

  check: (cells, ids) =>
    checkWith(addConsumerInput, {
      input: {
        keyId: ids["key"],
        serviceId: ids["service"],
        environmentId: ids["environment"],
        location: cells["location"],
        injection: given(cells["injection"]),
        variableName: given(cells["variableName"]),
        restartNeeded: given(cells["restartNeeded"]),
        usualAddresses: cells["usualAddresses"],
        usualHours: given(cells["usualHours"]),
        confidence: given(cells["confidence"]),
      },
      fieldOf: { keyId: "key", serviceId: "service", environmentId: "environment" },
    }),

  async lock(tx, rows) {
    const ids = (name: string) => rows.flatMap((row) => row.ids[name] ?? []);
    const keyIds = rows.flatMap(({ existing }) => existing?.cells["keyId"] ?? []);
    await tx.$queryRaw`
      select id from service where id = any(${ids("service")}::uuid[]) order by id for share`;
    await tx.$queryRaw`
      select id from environment where id = any(${ids("environment")}::uuid[]) order by id for share`;
    await lockKeys(tx, [...keyIds, ...ids("key")]);
  },

  async write(ctx, { rows, importId }) {
    const { now } = ctx;
    await insertRows(ctx.tx, "consumer", {
      rows: rows.flatMap(({ plan, subjectId, input }) =>
        plan.outcome === "create"
          ? [
              {
                id: subjectId,
                ...consumerColumns(input),
                source: "import",
                createdAt: now,
                updatedAt: now,
              },
            ]
          : [],
      ),
    });
    const changed = rows.flatMap(({ plan, subjectId, input, cells }) =>
      plan.outcome === "change"
        ? [
            {
              id: subjectId,
              ...consumerColumns(input),
              archivedAt: cells["archived"] === "yes" ? now : null,
              updatedAt: now,
              version: plan.version + 1,
            },
          ]
        : [],
    );
    await updateRows(ctx.tx, "consumer", { rows: changed });
    const moved = rows.filter(({ plan }) => plan.outcome === "change" && "keyId" in plan.after);
    // A version belongs to its key.
    await ctx.tx.consumer.updateMany({
      where: { id: { in: moved.map(({ subjectId }) => subjectId) } },
      data: { runsVersionId: null, runsSince: null, runsEvidenceId: null },
    });
    const keys = rows.map((row) => keysOf(row));
    const incidentsOf = await openIncidentsOfKeys(ctx, keys.flat());
    await recordRows(
      ctx,
      rows.map((row, index) => ({
        kind: kindOf(row),
        subject: { type: "consumer", id: row.subjectId },
        incidentIds: incidentsOf(...(keys[index] ?? [])),
        data: { ...dataOf(row), importId },
      })),
    );
  },
};

/** The key that it uses, and the one that it used. */
function keysOf({ plan, input }: WriteRow<ConsumerFields>): string[] {
  const before = plan.outcome === "change" ? plan.before["keyId"] : undefined;
  return [input.keyId, ...(before ? [before] : [])];
}

function kindOf({ plan }: WriteRow<ConsumerFields>): string {
  if (plan.outcome === "create" || plan.before["archived"] === "yes") return "consumer.added";
  return plan.after["archived"] === "yes" ? "consumer.archived" : "consumer.updated";
}

function dataOf({ plan, input, cells }: WriteRow<ConsumerFields>): Record<string, unknown> {
  const { keyId, serviceId, environmentId, injection } = input;
  return {
    keyId,
    serviceId,
    environmentId,
    service: cells["service"],
    environment: cells["environment"],
    injection,
    ...(plan.outcome === "create"
      ? { source: "import" }
      : { changed: Object.keys(plan.after), before: plan.before, after: plan.after }),
  };
}
