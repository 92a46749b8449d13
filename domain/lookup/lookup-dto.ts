import { z } from "zod";

import type { ConsumerDto } from "@/domain/consumer/consumer-dto";
import { incidentStateSchema } from "@/domain/incident/incident";
import { keyVersionStateSchema } from "@/domain/key/key";
import type { BlastRadius } from "@/domain/lookup/blast-radius";

export const incidentHit = z.object({
  number: z.number(),
  title: z.string(),
  state: incidentStateSchema,
});

export const keyHit = z.object({
  id: z.string(),
  name: z.string(),
  secretType: z.string(),
  ownerTeam: z.string().nullable(),
  consumers: z.number(),
});

export const serviceHit = z.object({
  id: z.string(),
  name: z.string(),
  ownerTeam: z.string().nullable(),
  keys: z.number(),
});

export const variableHit = z.object({
  variableName: z.string(),
  service: z.object({ id: z.string(), name: z.string() }),
  environment: z.string(),
  key: z.object({ id: z.string(), name: z.string() }),
});

/** Each kind holds at most ten; `more` names the kinds that have others. */
export const lookupResult = z.object({
  incidents: z.array(incidentHit),
  keys: z.array(keyHit),
  variables: z.array(variableHit),
  services: z.array(serviceHit),
  more: z.array(z.enum(["keys", "variables", "services"])),
});
export type LookupResult = z.infer<typeof lookupResult>;

/** What is known of the value at this place of the digests sent. */
export const digestHit = z.object({
  index: z.number(),
  key: z.object({ id: z.string(), name: z.string() }),
  version: z.object({ ordinal: z.number(), state: keyVersionStateSchema }),
  incident: z.object({ number: z.number(), state: incidentStateSchema }).nullable(),
});
export type DigestHit = z.infer<typeof digestHit>;
export const digestLookup = z.object({ hits: z.array(digestHit) });
export type DigestLookup = z.infer<typeof digestLookup>;

/** What stops if this key (or this version of it) dies now. */
export type WhatDies = {
  key: { id: string; name: string };
  sentence: string;
  radius: BlastRadius;
  /** Current consumers, and archived or moved ones that an open board still holds. */
  consumers: ConsumerDto[];
};
