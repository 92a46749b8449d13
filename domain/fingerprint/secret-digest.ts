import { z } from "zod";

/** Why a value has no fingerprint: it is then matched by rule and place. */
export const identityGaps = ["empty", "too_short", "masked", "header_only"] as const;
export const identityGapSchema = z.enum(identityGaps);
export type IdentityGap = z.infer<typeof identityGapSchema>;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/**
 * What a client sends instead of a value. Treated as a secret all the same (a digest of a weak
 * password is the password): in bodies only, never stored, never logged. Hexadecimal, lower case.
 */
export const secretDigestSchema = z.strictObject({
  sha256: hex(32),
  sha1: hex(20).optional(),
  hmsl: hex(32).optional(),
  preview: z
    .string()
    .max(80)
    .regex(/^[\x20-\x7e]*…[\x20-\x7e]{4}$/)
    .optional(),
  publicId: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional(),
});
export type SecretDigest = z.infer<typeof secretDigestSchema>;
