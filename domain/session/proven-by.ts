import { z } from "zod";

/** How the person of a session proved who they are. */
export const provenBys = [
  "password",
  "password_and_code",
  "password_and_recovery_code",
  "password_and_passkey",
  "passkey",
  "provider",
] as const;
export const provenBySchema = z.enum(provenBys);
export type ProvenBy = z.infer<typeof provenBySchema>;

export const provenByWords = {
  password: "Password",
  password_and_code: "Password and code",
  password_and_recovery_code: "Password and recovery code",
  password_and_passkey: "Password and passkey",
  passkey: "Passkey",
  provider: "Organisation's sign-in",
} as const satisfies Record<ProvenBy, string>;
