import { beforeAll, describe, expect, test } from "vitest";

import { incidentFilterIds } from "@/domain/incident/list-input";
import { Prisma } from "@/generated/prisma/client";
import { countIncidentFacets } from "@/server/incident/count-incident-facets";
import { countIncidents } from "@/server/incident/count-incidents";
import { type FacetCount, facetsSql } from "@/server/incident/facets-sql";
import { incidentFilter } from "@/server/incident/incident-filter";
import { incidentSample } from "@/server/incident/sampled-incidents";
import { fillIncidents } from "@/server/testing/bulk-incidents";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const inventory = testInventory(installation);
const { db } = installation;

async function row(data: Parameters<typeof db.incident.update>[0]["data"]) {
  const { id } = await inventory.incident(await inventory.key());
  await db.incident.update({ where: { id }, data });
}

async function facetsOf(input: Record<string, unknown>) {
  return countIncidentFacets.call(await installation.asRole("responder"), input);
}

const exactly = (number: number) => ({ number, more: false });

describe("a table that can be counted", () => {
  beforeAll(async () => {
    await row({ state: "triage", severity: "critical", visibility: "public", backlog: true });
    await row({
      state: "triage",
      severity: "low",
      secretTypeId: "aws_access_key",
      pulledOut: true,
    });
    await row({ state: "active", severity: "low", visibility: "internal" });
    await row({ state: "active", severity: "critical", restricted: true });
  });

  test("each value of each filter has its rows, and what is restricted is in none", async () => {
    const facets = await facetsOf({ view: "open" });
    expect(Object.keys(facets).toSorted()).toEqual(incidentFilterIds.toSorted());
    expect(facets.severity).toEqual([
      { value: "critical", count: exactly(1) },
      { value: "high", count: exactly(0) },
      { value: "medium", count: exactly(0) },
      { value: "low", count: exactly(2) },
    ]);
    expect(facets.backlog).toEqual([
      { value: "no", count: exactly(2) },
      { value: "yes", count: exactly(1) },
      { value: "pulled_out", count: exactly(1) },
    ]);
    expect(facets.lead).toEqual([{ value: "nobody", count: exactly(3) }]);
    expect(facets.secretType).toContainEqual({ value: "aws_access_key", count: exactly(1) });
  });

  test("a facet ignores its own filter, and keeps every other", async () => {
    const facets = await facetsOf({ view: "open", severity: ["low"], state: ["active"] });
    expect(facets.severity?.map(({ count }) => count?.number)).toEqual([0, 0, 0, 1]);
    expect(facets.state?.map(({ count }) => count?.number)).toEqual([1, 1, 0, 0]);
    expect(facets.secretType).toHaveLength(1);
  });

  test("an owner is refused, and what is no filter too", async () => {
    const owner = await installation.asRole("owner");
    await expect(countIncidentFacets.call(owner, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(facetsOf({ severity: ["worst"] })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("a table that is too large to be counted", () => {
  const rows = 25_000;
  beforeAll(async () => {
    await db.incident.deleteMany();
    await db.leakEvent.deleteMany();
    await fillIncidents(db, { rows });
  });

  test("a sample finds about as many of each value as there are", async () => {
    const responder = await installation.asRole("responder");
    const filter = incidentFilter({ view: "open", q: "" }, responder);
    const sample = await incidentSample(db);
    const counted = await db.$queryRaw<FacetCount[]>(
      facetsSql([{ filter, ids: ["backlog"] }], { from: sample?.from ?? Prisma.empty, most: null }),
    );
    for (const backlog of [true, false]) {
      const there = await db.incident.count({ where: { state: { not: "resolved" }, backlog } });
      const met = counted.find(({ value }) => value === (backlog ? "yes" : "no"));
      expect((sample?.about(met?.rows ?? 0) ?? 0) / there).toBeCloseTo(1, 0);
    }
  });

  test("what is not exact says so", async () => {
    const { severity = [] } = await facetsOf({ view: "open" });
    const responder = await installation.asRole("responder");
    const { matching } = await countIncidents.call(responder, { view: "open" });
    const exact = [matching, ...severity.map(({ count }) => count)].filter(
      (count) => count?.more === false,
    );
    expect(exact).toEqual([]);
  });

  test("a filter that leaves few is counted whatever the table's size", async () => {
    const { severity = [] } = await facetsOf({ view: "waiting" });
    expect(severity.every(({ count }) => count?.more === false)).toBe(true);
  });
});
