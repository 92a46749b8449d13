import { z } from "zod";

import { listIncidentsInput } from "@/domain/incident/list-input";
import { type ViewAddress, viewAddressOf, viewParts } from "@/domain/saved-view/view-address";
import { groupingSchema } from "@/domain/triage/grouping";

const value = z.string().max(1_000, "This view asks for too much.");

/** Only what the list can answer is kept. */
export const answerableAddress = z
  .partialRecord(z.enum(viewParts), value)
  .transform((given): ViewAddress => viewAddressOf(given))
  .superRefine(({ group, ...question }, ctx) => {
    const asked = listIncidentsInput.omit({ group: true }).safeParse(question);
    for (const { message, path } of asked.error?.issues ?? []) {
      ctx.addIssue({ code: "custom", message, path });
    }
    if (group !== undefined && !groupingSchema.safeParse(group).success) {
      ctx.addIssue({ code: "custom", message: "The Inbox has no such groups.", path: ["group"] });
    }
  });
