"use server";

import { toAction } from "@/server/action";
import { createEnvironment as createEnvironmentVerb } from "@/server/environment/create-environment";
import { updateEnvironment as updateEnvironmentVerb } from "@/server/environment/update-environment";

export const createEnvironment = toAction(createEnvironmentVerb);
export const updateEnvironment = toAction(updateEnvironmentVerb);
