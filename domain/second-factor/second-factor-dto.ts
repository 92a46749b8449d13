import { z } from "zod";

/** A seed, shown once: as an address for the QR code, and as a key to type. */
export const totpStart = z.object({ key: z.string(), address: z.string() });
export type TotpStart = z.infer<typeof totpStart>;

/** Codes shown once, where there were none before. */
export const recoveryCodesDto = z.object({ recoveryCodes: z.array(z.string()).nullable() });
export type RecoveryCodesDto = z.infer<typeof recoveryCodesDto>;

export const passkeyDto = z.object({
  id: z.string(),
  name: z.string(),
  host: z.string(),
  createdAt: z.date(),
  lastUsedAt: z.date().nullable(),
});
export type PasskeyDto = z.infer<typeof passkeyDto>;

/** How one person signs in, as they see it themselves. */
export const signInWaysDto = z.object({
  hasPassword: z.boolean(),
  appSince: z.date().nullable(),
  passkeys: z.array(passkeyDto),
  recoveryCodesLeft: z.number().int(),
  /** The organisation's sign-in that is connected, by the name of its server. */
  provider: z.string().nullable(),
});
export type SignInWaysDto = z.infer<typeof signInWaysDto>;
