import { z } from "zod";

/** Which incident came from which event. */
export const moveJournalSchema = z.array(z.object({ incidentId: z.uuid(), fromEventId: z.uuid() }));
