import { z } from "zod";

import { causeSchema } from "@/domain/incident/incident";
import { incidentNumber } from "@/domain/incident/incident-input";

/** The most incidents that one act moves: each is written, and told in its own timeline. */
export const mostMoved = 500;

export const eventNumber = z.coerce
  .number("Write the number of the event.")
  .int("Write the number of the event.")
  .positive("Write the number of the event.");

/** "4, LEAK-7 12": how people write a list of incidents, or a list of numbers. */
const numbers = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value
          .replaceAll(/leak-/gi, " ")
          .split(/[\s,;]+/)
          .filter(Boolean)
      : value,
  z
    .array(incidentNumber, "Name the incidents, as in 4, 7, 12.")
    .min(1, "Name at least one incident.")
    .max(mostMoved, `Move at most ${mostMoved} incidents at once.`),
);

/** What a selection hands to the form in the address: no address is a reason to fail. */
export const togetherInput = numbers.catch([]);

const title = z
  .string("Name the event.")
  .trim()
  .min(3, "Name the event.")
  .max(200, "Use at most 200 characters.");

export const createLeakEventInput = z.object({ title, numbers });
export const moveIncidentsInput = z.object({ event: eventNumber, numbers });
export const undoMoveIncidentsInput = z.object({ moveId: z.uuid() });

export const leakEventInput = z.object({ event: eventNumber });
export const setLeakEventCauseInput = z.object({
  event: eventNumber,
  cause: z.enum(causeSchema.enum, "Choose a cause."),
});

export const cleanUpLeakEventInput = z
  .object({
    event: eventNumber,
    note: z.string().trim().max(4_000, "Use at most 4,000 characters.").optional(),
    link: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.url({ protocol: /^https?$/, error: "Give a web address." }).optional(),
    ),
  })
  .refine(({ note, link }) => Boolean(note) || link !== undefined, {
    error: "Say what was cleaned, or give a link.",
    path: ["note"],
  });
export const reopenCleanUpInput = z.object({
  event: eventNumber,
  reason: z
    .string("Give a reason.")
    .trim()
    .min(3, "Give a reason.")
    .max(4_000, "Use at most 4,000 characters."),
});

export const recordOwnerMessageInput = z.object({
  event: eventNumber,
  /** "none": whoever is told about what nobody owns. */
  teamId: z.union([z.uuid(), z.literal("none")], "Choose a team."),
  channel: z
    .string("Say how they were told.")
    .trim()
    .min(2, "Say how they were told.")
    .max(200, "Use at most 200 characters."),
  text: z
    .string("Write what was sent.")
    .trim()
    .min(3, "Write what was sent.")
    .max(8_000, "Use at most 8,000 characters."),
  happenedAt: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.date("Write a date and time.").optional(),
  ),
});

export const listLeakEventsInput = z.object({
  show: z.enum(["open", "all"]).catch("open").default("open"),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
export type ListLeakEventsInput = z.infer<typeof listLeakEventsInput>;
