import "server-only";
import { proveOwnIdentityInput } from "@/domain/oidc/oidc-input";
import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import { requireMember } from "@/server/access/require-fresh-proof";
import { freshenSession } from "@/server/auth/freshen-session";
import { mutation } from "@/server/operation";
import { takeAttempt } from "@/server/oidc/attempt";
import { accountIdOf, providerId } from "@/server/oidc/identity";
import { readSetting } from "@/server/setting/read-setting";

export type OwnIdentityOutcome =
  | { outcome: "confirmed" }
  | { outcome: "refused"; reason: OidcRefusal };

/** The person of this session, once more, by the organisation's sign-in: it has asked them anew. */
export const proveOwnIdentity = mutation({
  name: "proveOwnIdentity",
  permission: "session.reauthenticate",
  input: proveOwnIdentityInput,
  run: async (ctx, { state, issuer, subject }): Promise<OwnIdentityOutcome> => {
    const actor = requireMember(ctx.actor);
    const asked = { purpose: "reauthenticate", memberId: actor.id } as const;
    if (!(await takeAttempt(ctx, { state, ...asked }))) {
      return { outcome: "refused", reason: "used" };
    }
    const { value: setting } = await readSetting(ctx.tx, "oidc");
    if (!setting.enabled || setting.issuer !== issuer) return { outcome: "refused", reason: "off" };
    const accountId = accountIdOf({ issuer, subject: Buffer.from(subject).toString() });
    const own = await ctx.tx.account.findFirst({
      where: { userId: actor.id, providerId, accountId },
      select: { id: true },
    });
    if (own === null) {
      await ctx.record({
        kind: "session.reauthentication_refused",
        subject: { type: "member", id: actor.id },
      });
      return { outcome: "refused", reason: "another_person" };
    }
    await freshenSession(ctx, actor);
    return { outcome: "confirmed" };
  },
});
