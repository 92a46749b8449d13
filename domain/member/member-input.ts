import { z } from "zod";

import { emailSchema } from "@/domain/member/email";
import { roles } from "@/domain/member/member";
import { passwordSchema, refuseGuessable } from "@/domain/member/password";

export const personNameSchema = z
  .string("Enter a name.")
  .trim()
  .min(1, "Enter a name.")
  .max(100, "Use at most 100 characters.");

export const roleChoiceSchema = z.enum(roles, "Choose a role.");

export const teamIdsSchema = z.array(z.uuid("Choose a team from the list.")).max(100).default([]);

export const createMemberInput = z
  .object({
    name: personNameSchema,
    email: emailSchema,
    password: passwordSchema,
    role: roleChoiceSchema,
    teamIds: teamIdsSchema,
  })
  .superRefine(refuseGuessable);
export type CreateMemberInput = z.output<typeof createMemberInput>;

export const resetPasswordInput = z.object({ email: emailSchema, password: passwordSchema });

export const listMembersInput = z.object({}).default({});

export const changeRoleInput = z.object({ id: z.uuid(), role: roleChoiceSchema });

export const archiveMemberInput = z.object({ id: z.uuid() });

export const reauthenticateInput = z.object({
  password: z.string("Enter your password.").min(1, "Enter your password.").max(200),
});
