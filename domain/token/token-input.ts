import { z } from "zod";

import { scopeSchema } from "@/domain/policy/scopes";

/** A token that is forgotten must end by itself. */
export const tokenLifetimes = [7, 30, 90, 365] as const;

export const createTokenInput = z.object({
  name: z
    .string("Enter a name.")
    .trim()
    .min(1, "Enter a name.")
    .max(80, "Use at most 80 characters."),
  scopes: z.array(scopeSchema, "Choose at least one scope.").min(1, "Choose at least one scope."),
  expiresInDays: z.coerce
    .number("Choose when the token ends.")
    .int()
    .min(1, "Choose at least one day.")
    .max(365, "Choose at most 365 days.")
    .default(90),
});

export const revokeTokenInput = z.object({ id: z.uuid() });

export const listTokensInput = z.object({}).default({});
