import type { IncidentView } from "@/domain/incident/incident-views";
import { err, ok, type Result } from "@/lib/result";

/** What a list can be sorted by, as the address names it. */
export const sortColumns = ["severity", "live", "due", "found", "closed"] as const;
export type SortColumn = (typeof sortColumns)[number];
export type OrderKey = { id: string; desc: boolean };

export const sortLabels = {
  severity: "Severity",
  live: "Live for",
  due: "Due",
  found: "Found",
  closed: "Closed",
} as const satisfies Record<SortColumn, string>;

type Key = { id: SortColumn; desc: boolean };
const worst: Key = { id: "severity", desc: true };
const longestLive: Key = { id: "live", desc: true };
const soonest: Key = { id: "due", desc: false };
const oldest: Key = { id: "found", desc: false };
const closedFirst: Key = { id: "closed", desc: false };

/**
 * The orders that have an index, each in the direction in which the index runs; read backwards it
 * gives the opposite. Any other combination would sort a million rows in memory.
 */
export const incidentOrders = {
  severity: [worst, soonest],
  severity_live: [worst, longestLive],
  severity_found: [worst, oldest],
  due: [soonest],
  live: [longestLive],
  found: [oldest],
  closed: [closedFirst],
} as const satisfies Record<string, readonly Key[]>;
export type OrderId = keyof typeof incidentOrders;
export const orderIds = Object.keys(incidentOrders) as OrderId[];

export const defaultSort = {
  inbox: [worst, oldest],
  check_liveness: [worst, oldest],
  later: [worst, oldest],
  open: [worst, soonest],
  mine: [worst, soonest],
  helping: [worst, soonest],
  unassigned: [worst, soonest],
  late: [soonest],
  ready: [worst, longestLive],
  waiting: [worst, soonest],
  rotations: [soonest],
  resolved: [{ id: "closed", desc: true }],
} as const satisfies Record<IncidentView, readonly Key[]>;

export type ChosenOrder = { order: OrderId; backwards: boolean };
export type OrderRefusal = {
  message: string;
  /** Without this one the rest can be sorted. */
  drop: string;
};

/** The indexed order that a sort asks for; else what to drop. An order's first keys alone ask for it too. */
export function chooseOrder(sort: readonly OrderKey[]): Result<ChosenOrder, OrderRefusal> {
  const [first, second, third] = sort;
  if (first === undefined) throw new Error("A list has an order.");
  if (!isSortColumn(first.id)) return err(refusal(`by "${first.id}"`, first));
  if (third !== undefined) return err(refusal("by more than two columns", third));
  const order = orderIds.find((id) => sort.every((key, at) => key.id === keyAt(id, at)?.id));
  if (order === undefined) {
    return err(refusal(`by ${label(first)} and ${label(second)} together`, second ?? first));
  }
  const turned = sort.map((key, at) => key.desc !== keyAt(order, at)?.desc);
  if (new Set(turned).size > 1) {
    return err({
      message: `${label(first)} and ${label(second)} run against each other here. Turn one round, or drop ${label(second)}.`,
      drop: second?.id ?? first.id,
    });
  }
  return ok({ order, backwards: turned[0] === true });
}

function keyAt(order: OrderId, at: number): Key | undefined {
  const keys: readonly Key[] = incidentOrders[order];
  return keys[at];
}

function refusal(how: string, drop: OrderKey): OrderRefusal {
  return {
    message: `The list cannot be sorted ${how}. Drop ${label(drop)}.`,
    drop: drop.id,
  };
}

function isSortColumn(id: string): id is SortColumn {
  return sortColumns.some((column) => column === id);
}

function label(key: OrderKey | undefined): string {
  if (key === undefined) return "it";
  return `"${isSortColumn(key.id) ? sortLabels[key.id] : key.id}"`;
}
