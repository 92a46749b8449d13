import { z } from "zod";

/** What a passkey is asked to sign for; a signature for one thing is none for another. */
export const passkeyPurposes = ["register", "sign_in", "second_step", "reauthenticate"] as const;
export const passkeyPurposeSchema = z.enum(passkeyPurposes);
export type PasskeyPurpose = z.infer<typeof passkeyPurposeSchema>;
