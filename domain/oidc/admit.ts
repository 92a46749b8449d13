import type { Role } from "@/domain/member/member";
import type { Claims } from "@/domain/oidc/claims";
import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import type { OidcSetting } from "@/domain/oidc/oidc-setting";
import { err, ok, type Result } from "@/lib/result";

type Person = { id: string; left: boolean };

export type AdmissionFacts = {
  claims: Claims;
  /** Whose this identity is already. */
  linked: Person | null;
  /** Who has this e-mail address here, and whether another identity of this provider is theirs. */
  known: (Person & { hasIdentity: boolean }) | null;
  /** An open invitation for this very address. */
  invitation: { id: string; role: Role; teamIds: string[] } | null;
  setting: Pick<OidcSetting, "domains" | "role" | "groupRoles">;
};

export type Admission =
  | { way: "linked"; memberId: string }
  | { way: "link"; memberId: string }
  | { way: "invited"; invitationId: string; email: string; role: Role; teamIds: string[] }
  | { way: "new"; email: string; role: Role };

/**
 * Who comes in. An e-mail address names a person only when the provider vouches for it: else anybody
 * could write a colleague's into their own profile over there. An address that has moved on to
 * somebody new does not take the old account along.
 */
export function admit(facts: AdmissionFacts): Result<Admission, OidcRefusal> {
  const { claims, linked, known, invitation, setting } = facts;
  if (linked !== null)
    return linked.left ? err("left") : ok({ way: "linked", memberId: linked.id });
  const { email } = claims;
  if (email === null) return err("no_email");
  if (!claims.emailVerified) return err("email_unverified");
  if (known !== null) {
    if (known.left) return err("left");
    return known.hasIdentity ? err("other_identity") : ok({ way: "link", memberId: known.id });
  }
  if (invitation !== null) {
    const { id, role, teamIds } = invitation;
    return ok({ way: "invited", invitationId: id, email, role, teamIds });
  }
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (!setting.domains.includes(domain)) return err("not_a_member");
  const mapped = setting.groupRoles.find(({ group }) => claims.groups.includes(group));
  return ok({ way: "new", email, role: mapped?.role ?? setting.role });
}
