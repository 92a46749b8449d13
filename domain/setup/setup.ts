import { z } from "zod";

/** Who responds here. It decides who can be the second person of a signature. */
export const installationModes = ["solo", "several"] as const;
export const installationModeSchema = z.enum(
  installationModes,
  "Choose who responds to incidents here.",
);
export type InstallationMode = z.infer<typeof installationModeSchema>;

/** How long a printed set-up link works. */
export const setupLinkHours = 24;
