import { z } from "zod";

/** How a signed-in person can prove once more who they are. */
export const proofWaysDto = z.object({
  password: z.boolean(),
  /** A code of the app, or a recovery code. */
  code: z.boolean(),
  passkey: z.boolean(),
  /** The organisation's sign-in, by the name of its server. */
  provider: z.string().nullable(),
});
export type ProofWaysDto = z.infer<typeof proofWaysDto>;

export const noWays: ProofWaysDto = {
  password: false,
  code: false,
  passkey: false,
  provider: null,
};

type Held = { hasPassword: boolean; hasApp: boolean; passkeys: number; provider: string | null };

/** With a second factor it is that one that is asked for: a password may have been read along. */
export function proofWays({ hasPassword, hasApp, passkeys, provider }: Held): ProofWaysDto {
  const passkey = passkeys > 0;
  return {
    password: hasPassword && !hasApp && !passkey,
    code: hasApp || passkey,
    passkey,
    provider,
  };
}
