import { z } from "zod";

import { invitationStates } from "@/domain/invitation/invitation";
import { roleSchema } from "@/domain/member/member";

export const invitationDto = z.object({
  id: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  state: z.enum(invitationStates),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type InvitationDto = z.infer<typeof invitationDto>;

/** What the person who holds the link may know before there is an account. */
export const invitationCardDto = z.object({
  state: z.enum(invitationStates),
  email: z.string().nullable(),
  role: roleSchema,
  teams: z.array(z.string()),
});
export type InvitationCardDto = z.infer<typeof invitationCardDto>;
