import { z } from "zod";

import { minutesInput } from "@/domain/clock/minutes-text";
import { severities } from "@/domain/incident/incident";

/** The worse an incident, the sooner it is due. */
export const updateSlaTargetsInput = z
  .object({
    version: z.coerce.number().int().min(0),
    critical: minutesInput,
    high: minutesInput,
    medium: minutesInput,
    low: minutesInput,
    backlog: minutesInput,
  })
  .superRefine((targets, ctx) => {
    severities.forEach((severity, index) => {
      const worse = severities[index - 1];
      if (worse === undefined || targets[severity] >= targets[worse]) return;
      const message = `Give it at least the time of ${worse}.`;
      ctx.addIssue({ code: "custom", path: [severity], message });
    });
  });
