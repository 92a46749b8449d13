import { expect, test } from "vitest";

import { orderIds } from "@/domain/incident/incident-orders";
import { incidentViewSchema } from "@/domain/incident/incident-views";
import { Prisma } from "@/generated/prisma/client";
import { incidentFilter } from "@/server/incident/incident-filter";
import { pageSql } from "@/server/incident/incident-page";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();

type Plan = { "Node Type": string; "Index Name"?: string; Plans?: Plan[] };

/** How PostgreSQL would read it if it could neither sort nor read a whole table. */
async function indexesOf(page: Prisma.Sql): Promise<(string | undefined)[]> {
  return installation.db.$transaction(async (tx) => {
    for (const way of ["seqscan", "bitmapscan", "sort", "incremental_sort"]) {
      await tx.$executeRaw`select set_config(${`enable_${way}`}, 'off', true)`;
    }
    const [row] = await tx.$queryRaw<{ "QUERY PLAN": [{ Plan: Plan }] }[]>(
      Prisma.sql`explain (format json) ${page}`,
    );
    return nodes(row?.["QUERY PLAN"][0].Plan)
      .map((node) => node["Index Name"] ?? node["Node Type"])
      .filter((name) => name.startsWith("incident_order_") || name.includes("Sort"));
  });
}

function nodes(plan: Plan | undefined): Plan[] {
  return plan === undefined ? [] : [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

async function indexesOfView(view: string, order: (typeof orderIds)[number], descending = false) {
  const { actor, now } = await installation.asRole("responder");
  const filter = incidentFilter({ view: incidentViewSchema.parse(view), q: "" }, { actor, now });
  return indexesOf(
    pageSql(filter, {
      order: { order, backwards: descending },
      from: undefined,
      take: 51,
      descending,
    }),
  );
}

test.each(orderIds)("each state of the open ones gives its rows in the order %s", async (order) => {
  const index = `incident_order_${order}`;
  expect(await indexesOfView("open", order)).toEqual([index, index, index]);
  expect(await indexesOfView("open", order, true)).toEqual([index, index, index]);
});
