import { z } from "zod";

import { confidenceSchema } from "@/domain/consumer/consumer";

const service = z.uuid("Choose a service.");

/** `serviceId` needs `dependsOnId`. Two services may need each other; none needs itself. */
export const addDependencyInput = z
  .object({
    serviceId: service,
    dependsOnId: service,
    confidence: confidenceSchema.default("certain"),
  })
  .refine(({ serviceId, dependsOnId }) => serviceId !== dependsOnId, {
    path: ["dependsOnId"],
    error: "A service can't depend on itself.",
  });

export const removeDependencyInput = z.object({ id: z.uuid() });
