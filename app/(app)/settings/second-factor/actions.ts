"use server";

import { toAction } from "@/server/action";
import { setSecondFactorRule as setSecondFactorRuleVerb } from "@/server/second-factor/set-second-factor-rule";

export const setSecondFactorRule = toAction(setSecondFactorRuleVerb);
