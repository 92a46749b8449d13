import { z } from "zod";

import { domainsInput, groupRolesInput } from "@/domain/oidc/oidc-lists";
import { oidcPurposeSchema } from "@/domain/oidc/oidc-purpose";
import { claimsSchema } from "@/domain/oidc/claims";
import { givenRoleSchema } from "@/domain/oidc/oidc-setting";

const flag = z
  .union([z.boolean(), z.enum(["on", "true", "false"])])
  .default(false)
  .transform((value) => value === true || value === "on" || value === "true");

const line = (sentence: string, max: number) =>
  z.string(sentence).trim().min(1, sentence).max(max, `Use at most ${max} characters.`);

/** An address that names one server, with nothing behind it that only a browser would read. */
const issuerInput = line("Enter the provider's address.", 500)
  .refine(isAddress, "Enter an address, such as https://id.example.com.")
  .refine(
    (text) => !isAddress(text) || /^https?:\/\/[^?#@]+$/u.test(text),
    "Leave out what follows ? or #, and any name or password.",
  );

/** As bytes: it is random by its nature, and no text that could hold a secret of somebody's. */
const bytes = (text: string) => new TextEncoder().encode(text);

const provider = {
  issuer: issuerInput,
  clientId: line("Enter the client id.", 500),
  /** Absent: what is kept already. */
  clientSecret: z.string().trim().min(1).max(2000).transform(bytes).optional(),
};

export const checkOidcInput = z.object(provider);

export const updateOidcInput = z
  .object({
    version: z.coerce.number().int().min(0),
    enabled: flag,
    ...provider,
    label: line("Enter what stands on the button.", 40),
    domains: domainsInput,
    role: givenRoleSchema,
    groupsClaim: z.string().trim().max(100).default(""),
    groupRoles: groupRolesInput,
    passwordOff: flag,
  })
  .superRefine(({ groupsClaim, groupRoles }, ctx) => {
    if (groupRoles.length === 0 || groupsClaim !== "") return;
    const message = "Say which claim lists the groups.";
    ctx.addIssue({ code: "custom", path: ["groupsClaim"], message });
  });

/** What has come back, as the adapter read it: `state` names what was asked, once. */
export const proveIdentityInput = z.object({
  state: z.string().max(200).transform(bytes),
  issuer: z.string().max(500),
  subject: z.string().min(1).max(255).transform(bytes),
  claims: claimsSchema,
});

export const proveOwnIdentityInput = proveIdentityInput.omit({ claims: true });

/** The cookie of somebody who is over there. */
export const oidcTripSchema = z.object({
  purpose: oidcPurposeSchema,
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  issuer: z.string(),
  next: z.string(),
  startedAt: z.number(),
});
export type OidcTrip = z.output<typeof oidcTripSchema>;

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
