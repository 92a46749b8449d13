import { z } from "zod";

/** Nobody becomes an administrator by what another system says. */
export const givenRoles = ["responder", "owner", "auditor"] as const;
export const givenRoleSchema = z.enum(givenRoles, "Choose a role.");
export type GivenRole = z.infer<typeof givenRoleSchema>;

export const groupRoleSchema = z.object({ group: z.string(), role: givenRoleSchema });
export type GroupRole = z.infer<typeof groupRoleSchema>;

/** The organisation's sign-in. Its client secret is kept apart: a setting's changes are told. */
export const oidcSettingSchema = z.object({
  enabled: z.boolean(),
  issuer: z.string(),
  clientId: z.string(),
  /** What stands on the button: "Sign in with ...". */
  label: z.string(),
  /** Whoever has an address of these may come in unasked. */
  domains: z.array(z.string()),
  /** What they then are, unless a group says otherwise. */
  role: givenRoleSchema,
  groupsClaim: z.string(),
  groupRoles: z.array(groupRoleSchema),
  /** A password signs in administrators only. Holds while the sign-in is on. */
  passwordOff: z.boolean(),
});
export type OidcSetting = z.infer<typeof oidcSettingSchema>;

export const noOidc: OidcSetting = {
  enabled: false,
  issuer: "",
  clientId: "",
  label: "",
  domains: [],
  role: "auditor",
  groupsClaim: "",
  groupRoles: [],
  passwordOff: false,
};
