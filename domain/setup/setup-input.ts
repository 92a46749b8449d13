import { z } from "zod";

import { emailSchema } from "@/domain/member/email";
import { personNameSchema } from "@/domain/member/member-input";
import { passwordSchema, refuseGuessable } from "@/domain/member/password";
import { installationModeSchema } from "@/domain/setup/setup";

export const completeSetupInput = z
  .object({
    token: z.string("Open the link from the terminal.").min(1).max(200),
    name: personNameSchema,
    email: emailSchema,
    password: passwordSchema,
    mode: installationModeSchema,
  })
  .superRefine(refuseGuessable);
