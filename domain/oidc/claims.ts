import { z } from "zod";

import { emailSchema } from "@/domain/member/email";

/** What a provider says of a person. What it leaves out, or says oddly, is not known. */
export type Claims = {
  email: string | null;
  /** Only a plain true counts: some say "true" of what the person typed themselves. */
  emailVerified: boolean;
  name: string | null;
  groups: string[];
};

export const claimsSchema = z.object({
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  name: z.string().nullable(),
  groups: z.array(z.string()),
}) satisfies z.ZodType<Claims>;

const named = z.looseObject({
  email: emailSchema.nullable().catch(null),
  email_verified: z.literal(true).optional().catch(undefined),
  name: z.string().trim().min(1).max(100).nullable().catch(null),
});

export function readClaims(claims: object, { groupsClaim }: { groupsClaim: string }): Claims {
  const { email, email_verified: verified, name } = named.parse(claims);
  const given: unknown =
    groupsClaim !== "" && Object.hasOwn(claims, groupsClaim)
      ? (claims as Record<string, unknown>)[groupsClaim]
      : [];
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return {
    email,
    emailVerified: verified === true,
    name,
    groups: list.filter((group) => typeof group === "string"),
  };
}
