"use server";

import { toAction } from "@/server/action";
import { addPlanKeys as addPlanKeysVerb } from "@/server/rotation/add-plan-keys";
import { archiveRotationPlan as archiveRotationPlanVerb } from "@/server/rotation/archive-rotation-plan";
import { createRotationPlan as createRotationPlanVerb } from "@/server/rotation/create-rotation-plan";
import { planRotation as planRotationVerb } from "@/server/rotation/plan-rotation";
import { removePlanKey as removePlanKeyVerb } from "@/server/rotation/remove-plan-key";
import { setRotation as setRotationVerb } from "@/server/rotation/set-rotation";
import { startPlanKey as startPlanKeyVerb } from "@/server/rotation/start-plan-key";
import { updateRotationPlan as updateRotationPlanVerb } from "@/server/rotation/update-rotation-plan";

export const addPlanKeys = toAction(addPlanKeysVerb);
export const archiveRotationPlan = toAction(archiveRotationPlanVerb);
export const createRotationPlan = toAction(createRotationPlanVerb);
export const planRotation = toAction(planRotationVerb);
export const removePlanKey = toAction(removePlanKeyVerb);
export const setRotation = toAction(setRotationVerb);
export const startPlanKey = toAction(startPlanKeyVerb);
export const updateRotationPlan = toAction(updateRotationPlanVerb);
