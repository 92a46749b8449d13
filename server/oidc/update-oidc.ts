import "server-only";
import { groupRolesText } from "@/domain/oidc/oidc-lists";
import { updateOidcInput } from "@/domain/oidc/oidc-input";
import type { OidcSettingDto } from "@/domain/oidc/oidc-dto";
import type { OidcSetting } from "@/domain/oidc/oidc-setting";
import type { ConflictField } from "@/lib/action-result";
import { fieldError } from "@/lib/app-error";
import { requireFreshProof } from "@/server/access/require-fresh-proof";
import { loadMember } from "@/server/member/load-member";
import { dropClientSecret, keepClientSecret, secretSource } from "@/server/oidc/client-secret";
import { keepsSecret } from "@/server/oidc/keeps-secret";
import { someAdminComesIn } from "@/server/oidc/refuse-locking-out";
import { mutation } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";
import { writeSetting } from "@/server/setting/write-setting";

/**
 * Whoever sets whose word counts could sign in as anybody. So it is asked anew who does it, and
 * every other administrator is told.
 */
export const updateOidc = mutation({
  name: "updateOidc",
  permission: "settings.update",
  input: updateOidcInput,
  run: async (ctx, { version, clientSecret, ...value }): Promise<OidcSettingDto> => {
    const actor = requireFreshProof(ctx);
    const { tx } = ctx;
    // All administrators are locked: the last of them who has a password must not leave meanwhile.
    await loadMember(ctx, actor.id);
    const before = await readSetting(tx, "oidc");
    if (value.enabled && value.passwordOff && !(await someAdminComesIn(tx))) {
      const message = "No administrator has a password or a passkey. Add one first.";
      throw fieldError("passwordOff", message);
    }
    const saved = await writeSetting(ctx, { name: "oidc", value, version, fields: conflictFields });
    if (clientSecret !== undefined) await keepClientSecret(ctx, clientSecret);
    else if (!keepsSecret(before.value, value)) await dropClientSecret(ctx);
    const admins = await tx.member.findMany({
      where: { role: "admin", archivedAt: null, id: { not: actor.id } },
      select: { id: true },
    });
    const to = admins.map(({ id }) => id);
    if (to.length > 0) await ctx.notify({ to, kind: "setting.sign_in_changed" });
    return { ...saved, secret: await secretSource(tx) };
  },
});

const labels = {
  enabled: "On",
  issuer: "Provider's address",
  clientId: "Client id",
  label: "Words on the button",
  domains: "Domains",
  role: "Role",
  groupsClaim: "Claim",
  groupRoles: "Groups",
  passwordOff: "Passwords for administrators only",
} as const satisfies Record<keyof OidcSetting, string>;

function conflictFields(yours: OidcSetting, theirs: OidcSetting): Record<string, ConflictField> {
  return Object.fromEntries(
    (Object.keys(labels) as (keyof OidcSetting)[]).map((key) => [
      key,
      { label: labels[key], yours: textOf(yours, key), theirs: textOf(theirs, key) },
    ]),
  );
}

function textOf(setting: OidcSetting, key: keyof OidcSetting): string {
  if (key === "groupRoles") return groupRolesText(setting.groupRoles);
  const value = setting[key];
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : value;
}
