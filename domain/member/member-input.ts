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

export const changePasswordInput = z.object({ newPassword: passwordSchema });

export const listMembersInput = z.object({}).default({});

/** Who takes over what waits for somebody who can no longer do it. */
const handTo = z.uuid("Choose another member.").optional();

export const changeRoleInput = z.object({ id: z.uuid(), role: roleChoiceSchema, handTo });

export const archiveMemberInput = z.object({ id: z.uuid(), handTo });

/** The password, or a code where there is a second factor. */
export const reauthenticateInput = z
  .object({
    password: z.string().max(200).optional(),
    code: z.string().trim().max(40).optional(),
  })
  .refine(({ password, code }) => (password ?? "") !== "" || (code ?? "") !== "", {
    error: "Enter your password.",
    path: ["password"],
  });
export type ReauthenticateInput = z.output<typeof reauthenticateInput>;
