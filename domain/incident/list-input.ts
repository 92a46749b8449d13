import { z } from "zod";

import { incidentStateSchema, severitySchema } from "@/domain/incident/incident";
import { incidentViewSchema } from "@/domain/incident/incident-views";
import { keyVersionStateSchema } from "@/domain/key/key";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import { inboxGroup } from "@/domain/triage/grouping";
import { several } from "@/lib/several";

export const shortestSearch = 3;

/** At least one word has three characters: shorter ones alone would read the whole table. */
const search = z
  .string()
  .trim()
  .max(200, "Search for at most 200 characters.")
  .refine(
    (text) => text === "" || text.split(/\s+/).some((word) => word.length >= shortestSearch),
    `Type a word of at least ${shortestSearch} characters.`,
  )
  .default("");

const filters = {
  severity: several(severitySchema),
  state: several(incidentStateSchema),
  keyState: several(keyVersionStateSchema),
  exposure: several(visibilitySchema),
  secretType: several(z.string().max(120)),
  /** "nobody": no lead yet. */
  lead: several(z.union([z.uuid(), z.literal("nobody")])),
  /** "pulled_out": of a first scan, and too dangerous to wait with the rest of it. */
  backlog: several(z.enum(["yes", "no", "pulled_out"])),
};
/** Their names in the address. */
export type IncidentFilterId = keyof typeof filters;
export const incidentFilterIds = Object.keys(filters) as IncidentFilterId[];

const sortKey = z.object({ id: z.string().max(40), desc: z.boolean() });

/** "-severity,due", as an address has it, or the keys themselves. None: the view's own order. */
const sort = z.preprocess(
  (given) =>
    typeof given === "string"
      ? given
          .split(",")
          .filter((part) => part !== "")
          .map((part) => ({ id: part.replace(/^-/, ""), desc: part.startsWith("-") }))
      : given,
  z.array(sortKey).max(5).default([]),
);

export const countIncidentsInput = z.object({
  view: incidentViewSchema.default("inbox"),
  q: search,
  ...filters,
  /** Only the rows of one group of the Inbox. */
  group: inboxGroup.optional(),
});
export const listIncidentsInput = countIncidentsInput.extend({
  sort,
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const exportIncidentsInput = countIncidentsInput.extend({
  sort,
  columns: several(z.string().max(40)),
});
export const listOwnIncidentsInput = z.object({
  resolved: z.preprocess((given) => given === true || given === "true", z.boolean()),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Which incidents are asked for. */
export type IncidentQuestion = z.infer<typeof countIncidentsInput>;
