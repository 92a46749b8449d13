import { z } from "zod";

import { severityRulesSchema } from "@/domain/severity/severity-rule";

export const updateSeverityRulesInput = z.object({
  version: z.coerce.number().int().min(0),
  rules: severityRulesSchema,
});

export const trySeverityRulesInput = z.object({ rules: severityRulesSchema });
