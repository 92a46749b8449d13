import { z } from "zod";

import { consumerDto } from "@/domain/consumer/consumer-dto";
import {
  incidentKindSchema,
  incidentStateSchema,
  severitySchema,
} from "@/domain/incident/incident";
import {
  custodySchema,
  diesBySchema,
  keyKindSchema,
  keyPartRoleSchema,
  keyVersionStateSchema,
  verdictSchema,
} from "@/domain/key/key";
import { verifierStateSchema } from "@/domain/verifier/verifier";

const named = z.object({ id: z.string(), name: z.string() });

export const secretTypeRef = z.object({
  id: z.string(),
  /** The catalogue's words; the id itself where the catalogue does not know it. */
  name: z.string(),
});

export const keyRow = z.object({
  id: z.string(),
  name: z.string(),
  secretType: secretTypeRef,
  custody: custodySchema,
  kind: keyKindSchema,
  ownerTeam: named.nullable(),
  rotateBy: z.date().nullable(),
  rotateEveryDays: z.number().nullable(),
  /** The newest version; null while the key has none. */
  newest: z
    .object({
      ordinal: z.number(),
      state: keyVersionStateSchema,
      publicId: z.string().nullable(),
      preview: z.string().nullable(),
    })
    .nullable(),
  consumers: z.number(),
  openIncidents: z.array(z.number()),
});
export type KeyRow = z.infer<typeof keyRow>;

export const keyVersionDto = z.object({
  id: z.string(),
  ordinal: z.number(),
  state: keyVersionStateSchema,
  stateSince: z.date(),
  publicId: z.string().nullable(),
  preview: z.string().nullable(),
  storedIn: z.string().nullable(),
  /** The newest try of it and the provider's answer; null: not checked yet. */
  lastCheck: z.object({ verdict: verdictSchema, at: z.date() }).nullable(),
  createdAt: z.date(),
  /** By how many keyed hashes it is recognised again; 0: it can't be looked up by its value. */
  identifiers: z.number(),
  parts: z.array(
    z.object({
      id: z.string(),
      role: keyPartRoleSchema,
      label: z.string().nullable(),
      preview: z.string().nullable(),
    }),
  ),
});
export type KeyVersionDto = z.infer<typeof keyVersionDto>;

export const incidentRef = z.object({
  number: z.number(),
  title: z.string(),
  kind: incidentKindSchema,
  state: incidentStateSchema,
  severity: severitySchema,
  versionOrdinal: z.number(),
  detectedAt: z.date(),
});
export type IncidentRef = z.infer<typeof incidentRef>;

export const hygieneAnswer = z.object({
  id: z.string(),
  question: z.string(),
  /** "yes" is the healthy answer. */
  answer: z.enum(["yes", "no", "unknown"]),
  because: z.string(),
});
export type HygieneAnswer = z.infer<typeof hygieneAnswer>;

/** One place that accepts a version, or did. */
const keyVerifier = z.object({
  id: z.string(),
  name: z.string(),
  ownerTeam: z.string().nullable(),
  state: verifierStateSchema,
  since: z.date(),
  version: z.number(),
});
export type KeyVerifier = z.infer<typeof keyVerifier>;

export const keyDto = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  secretType: secretTypeRef,
  custody: custodySchema,
  kind: keyKindSchema,
  ownerTeam: named.nullable(),
  rotateBy: z.date().nullable(),
  rotateEveryDays: z.number().nullable(),
  diesBy: diesBySchema,
  /** What a person said against the catalogue. */
  diesByHand: diesBySchema.nullable(),
  /** Of the newest version, where places end it; null where there is nothing to list. */
  verifiers: z
    .object({ keyVersionId: z.string(), ordinal: z.number(), places: z.array(keyVerifier) })
    .nullable(),
  note: z.string().nullable(),
  archivedAt: z.date().nullable(),
  versions: z.array(keyVersionDto),
  consumers: z.array(consumerDto),
  archivedConsumers: z.array(consumerDto),
  incidents: z.array(incidentRef),
  hygiene: z.array(hygieneAnswer),
  may: z.object({
    update: z.boolean(),
    claim: z.boolean(),
    archive: z.boolean(),
    addConsumer: z.boolean(),
    rotate: z.boolean(),
    recordVerifier: z.boolean(),
    /** Of a honeytoken only. */
    reportUse: z.boolean(),
  }),
});
export type KeyDto = z.infer<typeof keyDto>;
