import { z } from "zod";

import { secondFactorRules } from "@/domain/second-factor/second-factor-rule";

export const setSecondFactorRuleInput = z.object({
  version: z.coerce.number().int().min(0),
  required: z.enum(secondFactorRules, "Choose who must have one."),
});
