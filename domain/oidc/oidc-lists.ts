import { z } from "zod";

import { type GroupRole, givenRoleSchema, givenRoles } from "@/domain/oidc/oidc-setting";

const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u;

/** E-mail domains as people type them: with commas or spaces between, with or without an @. */
export const domainsInput = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,;]+/u))])
  .default([])
  .transform((entries) => [
    ...new Set(
      entries.map((entry) => entry.trim().toLowerCase().replace(/^@/u, "")).filter(Boolean),
    ),
  ])
  .superRefine((domains, ctx) => {
    const wrong = domains.findIndex((domain) => !domainPattern.test(domain));
    if (wrong === -1) return;
    const message = `Number ${wrong + 1} is no domain. Write example.com.`;
    ctx.addIssue({ code: "custom", message });
  });

/** Groups and their roles: one "group = role" a line; the first that a person is in counts. */
export const groupRolesInput = z
  .union([z.array(z.string()), z.string().transform((text) => text.split("\n"))])
  .default([])
  .transform((lines, ctx): GroupRole[] => {
    const filled = lines.map((text) => text.trim()).filter(Boolean);
    return filled.flatMap((text, index) => {
      const at = text.lastIndexOf("=");
      const group = text.slice(0, Math.max(at, 0)).trim();
      const role = givenRoleSchema.safeParse(
        text
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      );
      if (group !== "" && role.success) return [{ group, role: role.data }];
      const message = `Line ${index + 1}: write group = role, with ${givenRoles.join(", ")}.`;
      ctx.addIssue({ code: "custom", message });
      return [];
    });
  });

export function groupRolesText(groupRoles: readonly GroupRole[]): string {
  return groupRoles.map(({ group, role }) => `${group} = ${role}`).join("\n");
}
