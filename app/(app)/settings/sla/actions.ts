"use server";

import { toAction } from "@/server/action";
import { updateSlaTargets as updateSlaTargetsVerb } from "@/server/setting/update-sla-targets";

export const updateSlaTargets = toAction(updateSlaTargetsVerb);
