import { z } from "zod";

export const confirmTotpInput = z.object({
  code: z.string("Enter the code that your app shows.").trim().min(1).max(20),
});

/** A code of the app, or a recovery code: the person types what they have. */
export const secondStepInput = z.object({
  memberId: z.uuid(),
  device: z.string().nullable(),
  code: z.string("Enter a code.").trim().min(1, "Enter a code.").max(40),
});

export const memberIdInput = z.object({ memberId: z.uuid() });
