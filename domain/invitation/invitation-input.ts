import { z } from "zod";

import { emailSchema } from "@/domain/member/email";
import { personNameSchema, roleChoiceSchema, teamIdsSchema } from "@/domain/member/member-input";
import { passwordSchema, refuseGuessable } from "@/domain/member/password";

export const createInvitationInput = z.object({
  email: emailSchema.optional(),
  role: roleChoiceSchema,
  teamIds: teamIdsSchema,
});

const tokenSchema = z.string("Open the link that you were sent.").min(1).max(200);

export const readInvitationInput = z.object({ token: z.string().max(200).default("") });

export const acceptInvitationInput = z
  .object({
    token: tokenSchema,
    name: personNameSchema,
    email: emailSchema,
    password: passwordSchema,
  })
  .superRefine(refuseGuessable);

export const revokeInvitationInput = z.object({ id: z.uuid() });

export const listInvitationsInput = z.object({}).default({});
