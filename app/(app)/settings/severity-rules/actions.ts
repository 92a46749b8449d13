"use server";

import { toAction } from "@/server/action";
import { trySeverityRules as trySeverityRulesVerb } from "@/server/severity/try-severity-rules";
import { updateSeverityRules as updateSeverityRulesVerb } from "@/server/severity/update-severity-rules";

export const trySeverityRules = toAction(trySeverityRulesVerb);
export const updateSeverityRules = toAction(updateSeverityRulesVerb);
