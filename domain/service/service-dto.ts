import { z } from "zod";

import { confidenceSchema, factSourceSchema } from "@/domain/consumer/consumer";
import { consumerDto } from "@/domain/consumer/consumer-dto";
import { cutoverStateSchema } from "@/domain/cutover/cutover";
import { incidentRef } from "@/domain/key/key-dto";

const named = z.object({ id: z.string(), name: z.string() });

export const serviceRow = z.object({
  id: z.string(),
  name: z.string(),
  ownerTeam: named.nullable(),
  /** null: it counts as tier 2. */
  tier: z.number().nullable(),
  language: z.string().nullable(),
  confirmedAt: z.date().nullable(),
  keys: z.number(),
  dependsOn: z.number(),
  dependents: z.number(),
});
export type ServiceRow = z.infer<typeof serviceRow>;

export const dependencyDto = z.object({
  id: z.string(),
  service: named,
  confidence: confidenceSchema,
  source: factSourceSchema,
  confirmedAt: z.date().nullable(),
  /** Each also needs the other, directly or through others. */
  inCycle: z.boolean(),
  mayRemove: z.boolean(),
});
export type DependencyDto = z.infer<typeof dependencyDto>;

export const serviceDto = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  ownerTeam: named.nullable(),
  tier: z.number().nullable(),
  repository: z.string().nullable(),
  runbook: z.string().nullable(),
  language: z.string().nullable(),
  onCallContact: z.string().nullable(),
  source: factSourceSchema,
  confirmedAt: z.date().nullable(),
  archivedAt: z.date().nullable(),
  consumers: z.array(consumerDto),
  dependsOn: z.array(dependencyDto),
  dependents: z.array(dependencyDto),
  /** Need it through others only. */
  dependentsThroughOthers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      ownerTeam: z.string().nullable(),
      depth: z.number(),
      viaId: z.string(),
      viaName: z.string(),
    }),
  ),
  cutovers: z.array(
    z.object({
      id: z.string(),
      incident: z.number(),
      key: named,
      environment: z.string(),
      state: cutoverStateSchema,
      production: z.boolean(),
    }),
  ),
  incidents: z.array(incidentRef),
  may: z.object({
    update: z.boolean(),
    archive: z.boolean(),
    confirm: z.boolean(),
    depend: z.boolean(),
  }),
});
export type ServiceDto = z.infer<typeof serviceDto>;
