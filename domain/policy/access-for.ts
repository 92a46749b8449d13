import type { Role } from "@/domain/member/member";
import { grantOf, type Grant, type Permission } from "@/domain/policy/policy";
import { scopeAllows } from "@/domain/policy/scopes";
import { jobAllows } from "@/domain/policy/system-jobs";

/** Who asks: of a person the role counts, of a token its scopes, of a job its name. */
export type Principal =
  | { type: "member"; role: Role; owesSecondFactor?: boolean }
  | { type: "token"; scopes: readonly string[] }
  | { type: "system"; job: string }
  | { type: "anonymous" };

/** What somebody without a session may try: the verb itself checks the link or proof they hold. */
const openToAll: readonly Permission[] = [
  "installation.set_up",
  "invitation.accept",
  "session.start",
];

/** All that a person can do who still has to set up a second factor: just that. */
const openToOwing: readonly Permission[] = [
  "account.read",
  "account.secure",
  "session.reauthenticate",
];

/** The one question of every verb. What no table allows is denied. */
export function accessFor(permission: Permission, principal: Principal): Grant {
  switch (principal.type) {
    case "member":
      if (principal.owesSecondFactor && !openToOwing.includes(permission)) return "deny";
      return grantOf(principal.role, permission);
    case "token":
      return scopeAllows(principal.scopes, permission) ? "allow" : "deny";
    case "system":
      return jobAllows(principal.job, permission) ? "allow" : "deny";
    case "anonymous":
      return openToAll.includes(permission) ? "allow" : "deny";
  }
}
