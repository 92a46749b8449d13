import { z } from "zod";

import { injectionSchema } from "@/domain/consumer/consumer";
import { several } from "@/lib/several";

/** Which consumers a list or an export is about. */
export const consumerFilterInput = z.object({
  q: z.string().trim().max(200).optional(),
  keyId: z.uuid().optional(),
  serviceId: z.uuid().optional(),
  environmentId: several(z.uuid()),
  injection: several(injectionSchema),
  /** Of the service; "none": nobody owns it. */
  ownerTeamId: several(z.union([z.uuid(), z.literal("none")])),
});
export type ConsumerFilter = z.infer<typeof consumerFilterInput>;

export const listConsumersInput = consumerFilterInput.extend({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const getConsumerInput = z.object({ id: z.uuid() });
