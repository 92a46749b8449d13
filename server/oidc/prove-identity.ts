import "server-only";
import { type Admission, admit } from "@/domain/oidc/admit";
import { proveIdentityInput } from "@/domain/oidc/oidc-input";
import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import type { MutationContext } from "@/server/context";
import { mutation } from "@/server/operation";
import { addMember } from "@/server/member/add-member";
import { takeAttempt } from "@/server/oidc/attempt";
import { accountIdOf, providerId } from "@/server/oidc/identity";
import { linkIdentity } from "@/server/oidc/link-identity";
import { loadAdmissionFacts } from "@/server/oidc/load-admission-facts";
import { readSetting } from "@/server/setting/read-setting";

export type IdentityOutcome =
  | { outcome: "proved"; memberId: string }
  | { outcome: "refused"; reason: OidcRefusal };

/**
 * Who has come back from the organisation's sign-in, by what its token says. Opens no session by
 * itself. A refusal is an outcome and no error: that it was tried must be kept.
 */
export const proveIdentity = mutation({
  name: "proveIdentity",
  permission: "session.start",
  input: proveIdentityInput,
  run: async (ctx, { state, issuer, subject, claims }): Promise<IdentityOutcome> => {
    if (!(await takeAttempt(ctx, { state, purpose: "sign_in", memberId: null }))) {
      return { outcome: "refused", reason: "used" };
    }
    const { value: setting } = await readSetting(ctx.tx, "oidc");
    if (!setting.enabled || setting.issuer !== issuer) return { outcome: "refused", reason: "off" };
    const accountId = accountIdOf({ issuer, subject: Buffer.from(subject).toString() });
    const facts = await loadAdmissionFacts(ctx, { accountId, issuer, claims });
    const admission = admit({ ...facts, claims, setting });
    if (!admission.ok) {
      const somebody = facts.linked ?? facts.known;
      // Of a stranger nothing is kept: they could fill the log.
      if (somebody !== null) {
        await ctx.record({
          kind: "session.provider_refused",
          subject: { type: "member", id: somebody.id },
          data: { reason: admission.error },
        });
      }
      return { outcome: "refused", reason: admission.error };
    }
    const named = { admission: admission.value, accountId, name: claims.name };
    return { outcome: "proved", memberId: await letIn(ctx, named) };
  },
});

type Named = { admission: Admission; accountId: string; name: string | null };

async function letIn(ctx: MutationContext, named: Named): Promise<string> {
  const { admission, accountId, name } = named;
  if (admission.way === "linked") return admission.memberId;
  if (admission.way === "link") {
    await linkIdentity(ctx, { memberId: admission.memberId, accountId });
    return admission.memberId;
  }
  const { email, role } = admission;
  const memberId = await addMember(ctx, {
    name: name ?? email.slice(0, email.lastIndexOf("@")).slice(0, 100),
    email,
    role,
    teamIds: admission.way === "invited" ? admission.teamIds : [],
    identity: { providerId, accountId },
  });
  if (admission.way === "invited") {
    const { invitationId: id } = admission;
    await ctx.tx.invitation.update({ where: { id }, data: { acceptedAt: ctx.now } });
    await ctx.record({
      kind: "invitation.accepted",
      subject: { type: "invitation", id },
      data: { memberId },
    });
  }
  return memberId;
}
