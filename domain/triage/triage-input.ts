import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";
import { countIncidentsInput } from "@/domain/incident/list-input";
import { verdictSchema } from "@/domain/key/key";
import { groupingSchema, inboxGroup } from "@/domain/triage/grouping";

/** One transaction answers no more rows than this; whoever has more asks again from `next` on. */
export const triageBatchSize = 1_000;

const answer = z.discriminatedUnion("action", [
  z.object({ action: z.literal("real") }),
  z.object({ action: z.literal("false_positive") }),
  // A live test key still opens something: whether it works is asked once for all rows.
  z.object({ action: z.literal("test_credential"), liveness: verdictSchema }),
  z.object({ action: z.literal("duplicate"), duplicateOf: incidentNumber }),
  z.object({
    action: z.literal("later"),
    until: z.coerce.date("Say until when."),
  }),
  z.object({ action: z.literal("check_liveness") }),
]);
export type TriageAnswer = z.infer<typeof answer>;

/** When the rows were read, and the newest incident that there was. */
export const shownMark = z.object({
  at: z.coerce.date("Say when the list was read."),
  lastNumber: z.coerce.number("Name the newest incident shown.").int().min(0),
});

/** What narrows the Inbox: a search and filters. */
export const inboxQuestion = countIncidentsInput.omit({ view: true, group: true });

/** The lists whose rows can be answered: the Inbox, and what left it for a while. */
const answerable = z.enum(["inbox", "later", "check_liveness"]).default("inbox");

/** Everything that a list showed: its question, narrowed to one of its groups. */
const listTarget = z.strictObject({
  view: answerable,
  question: inboxQuestion,
  group: inboxGroup.optional(),
  shown: shownMark,
});
export type ListTarget = z.infer<typeof listTarget>;

const target = z.union([
  z.strictObject({ numbers: z.array(incidentNumber).min(1).max(triageBatchSize) }),
  listTarget,
]);
export type TriageTarget = z.infer<typeof target>;

export const triageInput = z.object({
  /** Made by the caller: the parts of one answer share it, and are taken back as one. */
  batchId: z.uuid("Name the answer."),
  answer,
  target,
  /** Where the part before ended. */
  from: z.coerce.number().int().min(0).default(0),
});
export type TriageInput = z.infer<typeof triageInput>;

export const bringBackInput = z.object({
  numbers: z.array(incidentNumber).min(1).max(triageBatchSize),
});

export const undoTriageInput = z.object({
  batchId: z.uuid("Name the answer."),
  from: z.coerce.number().int().min(0).default(0),
});

export const listInboxGroupsInput = inboxQuestion.extend({
  by: groupingSchema,
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
