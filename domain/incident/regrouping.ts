import { z } from "zod";

import { impactSchema } from "@/domain/incident/incident";

export const regroupingKinds = ["merge", "split"] as const;
export const regroupingKindSchema = z.enum(regroupingKinds);
export type RegroupingKind = z.infer<typeof regroupingKindSchema>;

const time = z.coerce.date().nullable();

/** What a merge or a split moved, and what stood there before: enough to put it all back. */
export const regroupingJournalSchema = z.object({
  identifierIds: z.array(z.uuid()),
  partIds: z.array(z.uuid()),
  occurrenceIds: z.array(z.uuid()),
  /** Places known on both sides, widened to what either side knew of who could read them. */
  widened: z.array(z.object({ id: z.uuid(), visibility: z.string() })),
  uses: z.array(z.object({ id: z.uuid(), consumerId: z.uuid().nullable() })),
  consumerIds: z.array(z.uuid()),
  archivedConsumerIds: z.array(z.uuid()),
  running: z.array(
    z.object({
      id: z.uuid(),
      runsVersionId: z.uuid().nullable(),
      runsSince: time,
      runsEvidenceId: z.uuid().nullable(),
    }),
  ),
  versions: z.array(z.object({ id: z.uuid(), ordinal: z.int() })),
  keyArchived: z.boolean(),
  cutovers: z.array(
    z.object({
      id: z.uuid(),
      incidentId: z.uuid(),
      production: z.boolean(),
      tier: z.int(),
      setBackAt: time,
      brokeAt: time,
      fallbackId: z.uuid().nullable(),
      askedAt: time,
      askedVia: z.string().nullable(),
    }),
  ),
  evidence: z.array(z.object({ id: z.uuid(), cutoverId: z.uuid() })),
  requests: z.array(z.object({ id: z.uuid(), state: z.string(), closedAt: time })),
  /** The state of the version that stays, when the other side knew more. */
  stateChange: z
    .object({ id: z.uuid(), state: z.string(), stateSince: z.coerce.date() })
    .nullable(),
  goesState: z.enum(["triage", "active"]),
  stays: z.object({
    replacementVersionId: z.uuid().nullable(),
    privilege: z.string(),
    misuseVerdict: z.string(),
    misuseTextId: z.uuid().nullable(),
    detectedAt: z.coerce.date(),
    exposedSince: time,
    exposedSinceIsFloor: z.boolean(),
    inventoryConfirmedAt: time,
    inventoryConfirmedById: z.uuid().nullable(),
    inventoryCoverageId: z.uuid().nullable(),
    severityOverride: z.string().nullable(),
    severityComputedThen: z.string().nullable(),
    severityReasonId: z.uuid().nullable(),
    severityOverrideById: z.uuid().nullable(),
    /** Absent in a journal of before it was merged. */
    impact: impactSchema.nullable().optional(),
  }),
});
export type RegroupingJournal = z.infer<typeof regroupingJournalSchema>;

/** Lines of a timeline that change nothing an undo would put back. */
export const harmlessKinds = [
  "incident.commented",
  "incident.lead_assigned",
  "incident.waiting_set",
  "incident.waiting_ended",
  "incident.linked",
  "incident.unlinked",
  "incident.severity_changed",
  "incident.reason_given",
  "leak_event.owner_told",
] as const;

export const emptyJournal = {
  identifierIds: [],
  partIds: [],
  occurrenceIds: [],
  widened: [],
  uses: [],
  consumerIds: [],
  archivedConsumerIds: [],
  running: [],
  versions: [],
  keyArchived: false,
  cutovers: [],
  evidence: [],
  requests: [],
  stateChange: null,
} as const satisfies Partial<RegroupingJournal>;
