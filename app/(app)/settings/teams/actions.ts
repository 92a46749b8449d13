"use server";

import { toAction } from "@/server/action";
import { archiveTeam as archiveTeamVerb } from "@/server/team/archive-team";
import { createTeam as createTeamVerb } from "@/server/team/create-team";
import { updateTeam as updateTeamVerb } from "@/server/team/update-team";

export const createTeam = toAction(createTeamVerb);
export const updateTeam = toAction(updateTeamVerb);
export const archiveTeam = toAction(archiveTeamVerb);
