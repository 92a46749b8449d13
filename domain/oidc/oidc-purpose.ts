import { z } from "zod";

/** What somebody is sent to the organisation's sign-in for. */
export const oidcPurposes = ["sign_in", "reauthenticate"] as const;
export const oidcPurposeSchema = z.enum(oidcPurposes);
export type OidcPurpose = z.infer<typeof oidcPurposeSchema>;
