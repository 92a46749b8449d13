import "server-only";
import { countAnswer, mostCounted } from "@/domain/incident/count-answer";
import { closedFacets, type FacetValue, type IncidentFacets } from "@/domain/incident/facets";
import {
  countIncidentsInput,
  type IncidentFilterId,
  incidentFilterIds,
  type IncidentQuestion,
} from "@/domain/incident/list-input";
import { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { type FacetCount, type FacetSet, facetsSql } from "@/server/incident/facets-sql";
import { incidentFilter } from "@/server/incident/incident-filter";
import { incidentSample } from "@/server/incident/sampled-incidents";
import { query } from "@/server/operation";
import { withinTime } from "@/server/within-time";

const ms = 200;
const mostValues = 50;

/**
 * What each value of each filter would leave. Exact where a set has few enough rows to count them;
 * else from a sample of the table, which says "about". A facet ignores its own filter.
 */
export const countIncidentFacets = query({
  name: "countIncidentFacets",
  permission: "incident.list",
  input: countIncidentsInput,
  async run(ctx, question): Promise<IncidentFacets> {
    const sets = setsOf(ctx, question);
    const counted = await withinTime(ctx.tx, {
      ms,
      run: (tx) =>
        tx.$queryRaw<FacetCount[]>(
          facetsSql(sets, { from: Prisma.sql`incident i`, most: mostCounted + 1 }),
        ),
    });
    const isCounted = (at: number) => {
      const total = counted?.find(({ set, facet }) => set === at && facet === null);
      return total !== undefined && total.rows <= mostCounted;
    };
    const guessed = sets.every((_, at) => isCounted(at)) ? null : await sampled(ctx, sets);
    const facets: IncidentFacets = {};
    for (const [at, { ids }] of sets.entries()) {
      for (const id of ids) {
        const found = isCounted(at) ? exactly(counted ?? [], id) : guessed?.get(id);
        if (found) facets[id] = inOrder(found, id);
      }
    }
    return facets;
  },
});

function setsOf(ctx: QueryContext, question: IncidentQuestion): FacetSet[] {
  const chosen = incidentFilterIds.filter((id) => (question[id] ?? []).length > 0);
  const free = incidentFilterIds.filter((id) => !chosen.includes(id));
  return [
    ...(free.length === 0 ? [] : [{ filter: incidentFilter(question, ctx), ids: free }]),
    ...chosen.map((id) => ({
      filter: incidentFilter({ ...question, [id]: undefined }, ctx),
      ids: [id],
    })),
  ];
}

type Found = ReadonlyMap<string, FacetValue["count"]>;

function exactly(counted: readonly FacetCount[], id: IncidentFilterId): Found {
  const none = (closedFacets[id] ?? []).map((value) => [value, countAnswer(0, null)] as const);
  const some = counted.filter(({ facet }) => facet === id);
  return new Map([
    ...none,
    ...some.map(({ value, rows }) => [value, countAnswer(rows, null)] as const),
  ]);
}

/** A value that the sample hardly met is there without a count: it may still have some rows. */
async function sampled(
  ctx: QueryContext,
  sets: readonly FacetSet[],
): Promise<Map<IncidentFilterId, Found> | null> {
  const sample = await incidentSample(ctx.tx);
  if (sample === null) return null;
  const rows = await withinTime(ctx.tx, {
    ms,
    run: (tx) => tx.$queryRaw<FacetCount[]>(facetsSql(sets, { from: sample.from, most: null })),
  });
  if (rows === null) return null;
  return new Map(
    sets
      .flatMap(({ ids }) => ids)
      .map((id) => {
        const unmet = (closedFacets[id] ?? []).map((value) => [value, null] as const);
        const met = rows.filter(({ facet }) => facet === id);
        const about = met.map(
          (row) => [row.value, countAnswer(null, sample.about(row.rows))] as const,
        );
        return [id, new Map([...unmet, ...about])] as const;
      }),
  );
}

function inOrder(found: Found, id: IncidentFilterId): FacetValue[] {
  const values = [...found].map(([value, count]) => ({ value, count }));
  if (closedFacets[id] !== undefined) return values;
  return values.toSorted((a, b) => size(b) - size(a)).slice(0, mostValues);
}

function size({ count }: FacetValue): number {
  return count?.about ?? count?.number ?? 0;
}
