import { z } from "zod";

import { domainsInput, groupRolesInput } from "@/domain/oidc/oidc-lists";
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

const provider = {
  issuer: issuerInput,
  clientId: line("Enter the client id.", 500),
  /** Absent: what is kept already. */
  clientSecret: z.string().trim().max(2000).optional(),
};

export const checkOidcInput = z.object(provider);
export type CheckOidcInput = z.output<typeof checkOidcInput>;

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

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
