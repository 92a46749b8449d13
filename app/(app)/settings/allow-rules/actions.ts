"use server";

import { toAction } from "@/server/action";
import { createAllowRule as createAllowRuleVerb } from "@/server/allow-rule/create-allow-rule";
import { endAllowRule as endAllowRuleVerb } from "@/server/allow-rule/end-allow-rule";
import { renewAllowRule as renewAllowRuleVerb } from "@/server/allow-rule/renew-allow-rule";
import { tryAllowRule as tryAllowRuleVerb } from "@/server/allow-rule/try-allow-rule";

export const createAllowRule = toAction(createAllowRuleVerb);
export const endAllowRule = toAction(endAllowRuleVerb);
export const renewAllowRule = toAction(renewAllowRuleVerb);
export const tryAllowRule = toAction(tryAllowRuleVerb);
