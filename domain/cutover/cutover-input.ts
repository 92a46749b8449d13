import { z } from "zod";

import { waiverKindSchema } from "@/domain/cutover/cutover";
import { evidenceParts } from "@/domain/evidence/evidence-input";

const cutoverId = z.uuid("Choose a consumer.");
const reason = z
  .string("Give a reason.")
  .trim()
  .min(3, "Give a reason.")
  .max(4_000, "Use at most 4,000 characters.");
const time = z.coerce.date("Write a date and time.");

export const cutoverInput = z.object({ cutoverId });
export const markToldInput = z.object({
  cutoverId,
  via: z
    .string("Say how the owner was told.")
    .trim()
    .min(2, "Say how the owner was told.")
    .max(200, "Use at most 200 characters."),
  happenedAt: time.optional(),
});
export const setFallbackInput = z.object({
  cutoverId,
  version: z.coerce.number().int().min(0),
  plan: z
    .string("Write what to do when it breaks.")
    .trim()
    .min(3, "Write what to do when it breaks.")
    .max(4_000, "Use at most 4,000 characters."),
  minutesToMove: z.coerce.number("Write minutes.").int().min(1).max(30_000).optional(),
});
export const markDeployedInput = z.object({
  cutoverId,
  link: z.url({ protocol: /^https?$/, error: "Give a web address." }).optional(),
  happenedAt: time.optional(),
});

/** What was seen: which version, where, and how. The environment is asked, never assumed. */
export const proveCutoverInput = z.object({
  cutoverId,
  how: z.enum(["measured", "shown", "said"], "Say how you know."),
  seen: z.enum(["new", "old", "other", "not_identified", "no_key"], "Say which key it uses."),
  environmentId: z.uuid("Say where it was seen."),
  /** When the process or deploy with the new key started. */
  startedAt: time.optional(),
  ...evidenceParts,
});
export const requestWaiverInput = z
  .object({
    cutoverId,
    kind: waiverKindSchema,
    until: time.optional(),
    reason,
  })
  .refine(({ kind, until }) => kind !== "may_stop_until" || until !== undefined, {
    path: ["until"],
    error: "Say until when it may stop.",
  });
export const setBackInput = z.object({ cutoverId, reason, happenedAt: time.optional() });
