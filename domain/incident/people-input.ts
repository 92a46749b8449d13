import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";

export const assigneeInput = z.object({
  number: incidentNumber,
  memberId: z.uuid("Choose a person from the list."),
});
export const incidentTeamInput = z.object({
  number: incidentNumber,
  teamId: z.uuid("Choose a team from the list."),
});
