"use server";

import { toAction } from "@/server/action";
import { archiveRegime as archiveRegimeVerb } from "@/server/notification-regime/archive-regime";
import { createRegime as createRegimeVerb } from "@/server/notification-regime/create-regime";
import { updateRegime as updateRegimeVerb } from "@/server/notification-regime/update-regime";

export const archiveRegime = toAction(archiveRegimeVerb);
export const createRegime = toAction(createRegimeVerb);
export const updateRegime = toAction(updateRegimeVerb);
