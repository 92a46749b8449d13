"use server";

import { toAction } from "@/server/action";
import { createTeam as createTeamVerb } from "@/server/team/create-team";
import { updateTeam as updateTeamVerb } from "@/server/team/update-team";

export const createTeam = toAction(createTeamVerb);
export const updateTeam = toAction(updateTeamVerb);
