import { z } from "zod";

import { consumerFilterInput } from "@/domain/consumer/consumer-list";
import { keyFilterInput } from "@/domain/key/key-input";
import { serviceFilterInput } from "@/domain/service/service-input";

/** The filters of the list that is looked at; of dependencies both services are asked. */
export const exportInventoryInput = z.discriminatedUnion("noun", [
  serviceFilterInput.extend({ noun: z.literal("service") }),
  keyFilterInput.extend({ noun: z.literal("key") }),
  consumerFilterInput.extend({ noun: z.literal("consumer") }),
  z.object({ noun: z.literal("dependency"), serviceId: z.uuid().optional() }),
]);
export type ExportInventoryInput = z.infer<typeof exportInventoryInput>;
