import { benchOperation, onFreshDatabase, seconds } from "@/bench/fresh-database";
import { type Bench, type Measurement, median } from "@/bench/measurement";
import { incidentOrders, type OrderId, orderIds } from "@/domain/incident/incident-orders";
import type { Operation } from "@/server/context";
import type { Db } from "@/server/db";
import { countIncidentFacets } from "@/server/incident/count-incident-facets";
import { countIncidents } from "@/server/incident/count-incidents";
import { listIncidents } from "@/server/incident/list-incidents";
import { fillIncidents } from "@/server/testing/bulk-incidents";

const few = 1_000;
const many = 1_000_000;
const runs = 25;
const pagesDeep = 40;

type Question = Record<string, unknown>;

/** Each filter with a value that is common and one that is rare, and each way to search. */
const questions: Record<string, Question> = {
  "severity critical": { severity: ["critical"] },
  "severity, two": { severity: ["critical", "low"] },
  "state monitoring": { state: ["monitoring"] },
  "key live": { keyState: ["live"] },
  "key disabled": { keyState: ["disabled"] },
  "exposure public": { exposure: ["public"] },
  "exposure unknown": { exposure: ["unknown"] },
  "type common": { secretType: ["type-0"] },
  "type rare": { secretType: ["type-199"] },
  "lead one": { lead: ["019f0000-0003-7000-8008-000000000000"] },
  "lead nobody": { lead: ["nobody"] },
  "material new": { backlog: ["no"] },
  "material pulled out": { backlog: ["pulled_out"] },
  "four filters": {
    severity: ["high"],
    keyState: ["live"],
    exposure: ["public"],
    backlog: ["yes"],
  },
  "search a number": { q: "LEAK-977" },
  "search a name": { q: "key-977" },
  "search rare": { q: "metrics-exporter" },
  "search everywhere": { q: "settings" },
  "search none": { q: "zanzibar" },
};

export const bench: Bench = {
  name: `A page of ${many.toLocaleString("en-GB")} incidents, against ${few.toLocaleString("en-GB")}`,
  long: true,
  run: () => onFreshDatabase((small) => onFreshDatabase((large) => measure({ small, large }))),
};

async function measure(on: { small: Db; large: Db }): Promise<Measurement[]> {
  const [one, other] = [await benchOperation(on.small), await benchOperation(on.large)];
  await fillIncidents(on.small, { rows: few });
  const took = await seconds(() => fillIncidents(on.large, { rows: many }));
  console.log(`      filled ${Math.round(many / took).toLocaleString("en-GB")} rows a second`);
  const both = { one, other };
  const measurements: Measurement[] = [];
  for (const order of orderIds) {
    const sort = incidentOrders[order];
    for (const view of ["open", "resolved"] as const) {
      measurements.push(await compared(both, `${view} by ${order}`, { view, sort }));
    }
    measurements.push(await deep(both, order));
  }
  for (const [what, question] of Object.entries(questions)) {
    measurements.push(await compared(both, what, { view: "open", ...question }));
    if (question["state"] === undefined) {
      measurements.push(
        await compared(both, `${what}, resolved`, { view: "resolved", ...question }),
      );
    }
  }
  for (const [what, question] of [
    ["everything", {}],
    ["with a filter", { keyState: ["disabled"] }],
  ] as const) {
    const asked = { view: "open", ...question };
    measurements.push(
      absolute(`counts, ${what}`, await times(() => countIncidents.call(other, asked))),
      absolute(`facets, ${what}`, await times(() => countIncidentFacets.call(other, asked))),
    );
  }
  return measurements;
}

type Both = { one: Operation; other: Operation };

/** In turn, so that whatever else the machine does slows both. */
async function compared({ one, other }: Both, what: string, asked: Question) {
  const taken: { one: number[]; other: number[] } = { one: [], other: [] };
  for (let run = 0; run < runs; run += 1) {
    taken.one.push(await page(one, asked));
    taken.other.push(await page(other, asked));
  }
  return ratio(what, { one: median(taken.one), other: median(taken.other) });
}

/** A page as deep as the small table has pages, and the large one's far behind that. */
async function deep({ one, other }: Both, order: OrderId) {
  const asked = { view: "open", sort: incidentOrders[order] };
  const [near, far] = [
    await cursorAfter(one, asked, 5),
    await cursorAfter(other, asked, pagesDeep),
  ];
  const taken: { one: number[]; other: number[] } = { one: [], other: [] };
  for (let run = 0; run < runs; run += 1) {
    taken.one.push(await page(one, { ...asked, cursor: near }));
    taken.other.push(await page(other, { ...asked, cursor: far }));
  }
  return ratio(`deep by ${order}`, { one: median(taken.one), other: median(taken.other) });
}

async function cursorAfter(operation: Operation, asked: Question, pages: number) {
  let cursor: string | null = null;
  for (let at = 0; at < pages; at += 1) {
    const { next }: { next: string | null } = await listIncidents.call(operation, {
      ...asked,
      limit: pages === pagesDeep ? 200 : 50,
      ...(cursor !== null && { cursor }),
    });
    if (next === null) throw new Error("There is no page so deep.");
    cursor = next;
  }
  return cursor;
}

async function page(operation: Operation, asked: Question): Promise<number> {
  const started = performance.now();
  await listIncidents.call(operation, asked);
  return performance.now() - started;
}

async function times(run: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < 9; at += 1) taken.push((await seconds(run)) * 1_000);
  return median(taken);
}

function ratio(what: string, { one, other }: { one: number; other: number }): Measurement {
  const figures = `${other.toFixed(1)} ms, of few ${one.toFixed(1)}`;
  return { what: `${what} (${figures})`, value: other / one, most: 1.5, unit: "x" };
}

/** Twice cut off at 200 ms, and what stands around it. */
function absolute(what: string, value: number): Measurement {
  return { what: `${what}, at ${many.toLocaleString("en-GB")}`, value, most: 500, unit: "ms" };
}
