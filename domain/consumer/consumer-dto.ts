import { z } from "zod";

import { confidenceSchema, factSourceSchema, injectionSchema } from "@/domain/consumer/consumer";
import { productionAnswerSchema } from "@/domain/environment/environment";
import { strengthSchema } from "@/domain/evidence/evidence";
import { yesNoUnknownSchema } from "@/domain/incident/incident";

const named = z.object({ id: z.string(), name: z.string() });

export const consumerDto = z.object({
  id: z.string(),
  version: z.number(),
  key: named,
  service: named.extend({ tier: z.number().nullable(), ownerTeam: named.nullable() }),
  environment: named.extend({ production: productionAnswerSchema }),
  location: z.string(),
  injection: injectionSchema,
  variableName: z.string().nullable(),
  restartNeeded: yesNoUnknownSchema,
  usualAddresses: z.array(z.string()),
  usualHours: z.string().nullable(),
  source: factSourceSchema,
  confidence: confidenceSchema,
  /** The version it is known to run; without strength a person said so and showed nothing. */
  runs: z
    .object({
      versionId: z.string(),
      ordinal: z.number(),
      since: z.date().nullable(),
      strength: strengthSchema.nullable(),
    })
    .nullable(),
  confirmedAt: z.date().nullable(),
  archivedAt: z.date().nullable(),
  /** The open incidents on whose board it stands until it is proved or waived. */
  onBoardOf: z.array(z.number()),
  mayChange: z.boolean(),
});
export type ConsumerDto = z.infer<typeof consumerDto>;
