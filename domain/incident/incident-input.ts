import { z } from "zod";

import { allowOnDismissal } from "@/domain/allow-rule/allow-on-dismissal";
import {
  causeSchema,
  doctrineSchema,
  impactSchema,
  misuseVerdictSchema,
  severitySchema,
  yesNoUnknownSchema,
} from "@/domain/incident/incident";
import { verdictSchema } from "@/domain/key/key";
import { presenceSchema, visibilitySchema } from "@/domain/occurrence/occurrence";

/** Every verb on one incident names it by its number: LEAK-42 is 42. */
export const incidentNumber = z.coerce.number("Name the incident.").int().positive();
const reason = z
  .string("Give a reason.")
  .trim()
  .min(3, "Give a reason.")
  .max(4_000, "Use at most 4,000 characters.");
const time = z.coerce.date("Write a date and time.");
export const checkbox = z.union([z.boolean(), z.literal("on").transform(() => true)]);

export const incidentInput = z.object({ number: incidentNumber });
export const reasonInput = z.object({ number: incidentNumber, reason });

export const dismissIncidentInput = z.discriminatedUnion("resolution", [
  z.object({
    number: incidentNumber,
    resolution: z.literal("false_positive"),
    reason: reason.optional(),
    allow: allowOnDismissal.optional(),
  }),
  z.object({
    number: incidentNumber,
    resolution: z.literal("test_credential"),
    liveness: verdictSchema.optional(),
    reason: reason.optional(),
    allow: allowOnDismissal.optional(),
  }),
  z.object({
    number: incidentNumber,
    resolution: z.literal("duplicate"),
    duplicateOf: incidentNumber,
    reason: reason.optional(),
  }),
  z.object({
    number: incidentNumber,
    resolution: z.literal("already_dead"),
    couldAnythingElseUse: yesNoUnknownSchema,
    reason: reason.optional(),
  }),
]);
export type DismissIncidentInput = z.infer<typeof dismissIncidentInput>;

export const signDoctrineInput = z.object({
  number: incidentNumber,
  doctrine: doctrineSchema,
  reason,
});

export const containNowInput = z.object({
  number: incidentNumber,
  /** The provider's id of the key, when it can be told. */
  providerKeyId: z.string().trim().min(1).max(200).optional(),
  /** "I switched it off myself": always accepted when no key can be matched. */
  switchedOff: checkbox.default(false),
  /** When it was switched off; now when left out. */
  happenedAt: time.optional(),
  /** The page showed what stops and what else dies. */
  acknowledged: checkbox.refine(Boolean, "Say that you have seen what stops."),
  reason: reason.optional(),
});

export const addFenceInput = z.object({
  number: incidentNumber,
  what: z.string("Say what is restricted.").trim().min(3, "Say what is restricted.").max(1_000),
  mayHit: z.string("Say who it may hit.").trim().min(3, "Say who it may hit.").max(1_000),
  since: time.optional(),
});
export const liftFenceInput = z.object({ number: incidentNumber, fenceId: z.uuid() });

export const setSeverityInput = z.object({
  number: incidentNumber,
  severity: severitySchema,
  reason: reason.optional(),
});
export const assignLeadInput = z.object({
  number: incidentNumber,
  /** Nobody when left out. */
  memberId: z.uuid("Choose a person.").optional(),
});
/** Takes the act back that this line of the timeline tells. */
export const undoActInput = z.object({ number: incidentNumber, eventId: z.uuid("Name the act.") });
export const setWaitingInput = z.object({
  number: incidentNumber,
  waitingFor: z.string().trim().max(200, "Use at most 200 characters.").optional(),
  waitingUntil: time.optional(),
});
export const correctExposureInput = z.object({
  number: incidentNumber,
  since: time,
  isFloor: checkbox.default(false),
  reason,
});
export const setVisibilityInput = z.object({
  number: incidentNumber,
  /** All places when left out. */
  occurrenceIds: z.array(z.uuid()).min(1).max(10_000).optional(),
  visibility: visibilitySchema,
});
export const setPresenceInput = z.object({
  number: incidentNumber,
  occurrenceIds: z.array(z.uuid()).min(1).max(10_000),
  presence: presenceSchema,
});
export const giveMisuseVerdictInput = z.object({
  number: incidentNumber,
  verdict: misuseVerdictSchema.exclude(["not_looked"], "Choose what the logs show."),
  /** Left out where log reviews say it. */
  coverageDays: z.coerce
    .number("Say how many exposed days the logs cover.")
    .int()
    .min(0)
    .max(36_500)
    .optional(),
  text: z.string().trim().max(4_000, "Use at most 4,000 characters.").optional(),
});
export const recordImpactInput = z.object({
  number: incidentNumber,
  cause: causeSchema,
  impact: impactSchema,
});
export const answerElseUseInput = z.object({
  number: incidentNumber,
  answer: yesNoUnknownSchema,
});
export const answerStagingInput = z.object({
  number: incidentNumber,
  answer: z.enum(["passed", "no_staging"]),
  note: z.string().trim().max(4_000).optional(),
  link: z.url({ protocol: /^https?$/, error: "Give a web address." }).optional(),
});
export const answerVanishingInput = z.object({
  number: incidentNumber,
  answer: z.enum(["saved", "nothing_vanishes"]),
  note: z.string().trim().max(4_000).optional(),
});
export const planGapInput = z.object({
  number: incidentNumber,
  /** A time without a key, or a second account that carries on meanwhile. */
  how: z.enum(["gap", "twin"]).default("gap"),
  reason,
});
export const setActiveKeysInput = z.object({
  number: incidentNumber,
  count: z.coerce.number("Count the keys.").int().min(0).max(1_000),
});
export const setPrivilegeInput = z.object({
  number: incidentNumber,
  privilege: z.enum(["high", "normal", "low", "unknown"]),
});
export const setRetiringInput = z.object({
  number: incidentNumber,
  retiring: checkbox.default(false),
  reason,
});
export const addCommentInput = z.object({
  number: incidentNumber,
  text: z
    .string("Write something.")
    .trim()
    .min(1, "Write something.")
    .max(10_000, "Use at most 10,000 characters."),
});
