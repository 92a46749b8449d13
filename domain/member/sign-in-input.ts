import { z } from "zod";

import { emailSchema } from "@/domain/member/email";

export const signInInput = z.object({
  email: emailSchema,
  password: z.string("Enter your password.").min(1, "Enter your password.").max(200),
  next: z.string().optional(),
});
