import "server-only";
import { Prisma } from "@/generated/prisma/client";

/** A row of the list as the database gives it: the incident's own columns and its lead's name. */
export type IncidentSummary = {
  id: string;
  number: number;
  kind: string;
  state: string;
  resolution: string | null;
  severity: string;
  severity_computed: string;
  secret_type_id: string;
  title: string;
  key_label: string | null;
  key_state: string;
  key_state_since: Date | null;
  live_since: Date | null;
  visibility: string;
  due_at: Date | null;
  contained_at: Date | null;
  next_step_key: string | null;
  next_step_title: string | null;
  watch_until: Date | null;
  consumer_count: number;
  moved_count: number;
  down_count: number;
  lead_id: string | null;
  lead_name: string | null;
  found_in: string | null;
  occurrence_count: number;
  detected_at: Date;
  resolved_at: Date | null;
  backlog: boolean;
  waiting_for: string | null;
  waiting_until: Date | null;
  later_until: Date | null;
  reviews_open: number;
};

const columns = [
  "id",
  "number",
  "kind",
  "state",
  "resolution",
  "severity",
  "severity_computed",
  "secret_type_id",
  "title",
  "key_label",
  "key_state",
  "key_state_since",
  "live_since",
  "visibility",
  "due_at",
  "contained_at",
  "next_step_key",
  "next_step_title",
  "watch_until",
  "consumer_count",
  "moved_count",
  "down_count",
  "lead_id",
  "found_in",
  "occurrence_count",
  "detected_at",
  "resolved_at",
  "backlog",
  "waiting_for",
  "waiting_until",
  "later_until",
  "reviews_open",
] as const satisfies readonly Exclude<keyof IncidentSummary, "lead_name">[];

export function summaryColumns(table: "i" | "p"): Prisma.Sql {
  return Prisma.raw(columns.map((name) => `${table}.${name}`).join(", "));
}
