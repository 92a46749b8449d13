"use server";

import { toAction } from "@/server/action";
import { addDependency as addDependencyVerb } from "@/server/dependency/add-dependency";
import { removeDependency as removeDependencyVerb } from "@/server/dependency/remove-dependency";
import { archiveService as archiveServiceVerb } from "@/server/service/archive-service";
import { confirmService as confirmServiceVerb } from "@/server/service/confirm-service";
import { createService as createServiceVerb } from "@/server/service/create-service";
import { listServices } from "@/server/service/list-services";
import { updateService as updateServiceVerb } from "@/server/service/update-service";

export const createService = toAction(createServiceVerb);
export const updateService = toAction(updateServiceVerb);
export const archiveService = toAction(archiveServiceVerb);
export const confirmService = toAction(confirmServiceVerb);
export const findServices = toAction(listServices);
export const addDependency = toAction(addDependencyVerb);
export const removeDependency = toAction(removeDependencyVerb);
