import { z } from "zod";

/** Without a member it is one's own. */
export const listSessionsInput = z.object({}).default({});
export const listMemberSessionsInput = z.object({ memberId: z.uuid() });
export const endSessionInput = z.object({ id: z.uuid() });
export const endMemberSessionsInput = z.object({ memberId: z.uuid() });
