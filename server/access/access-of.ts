import "server-only";
import { accessFor } from "@/domain/policy/access-for";
import type { Permission } from "@/domain/policy/policy";
import { AppError } from "@/lib/app-error";
import type { Actor } from "@/server/context";

/** Asks the one policy table, and says no in words. */
export function accessOf(permission: Permission, actor: Actor): "allow" | "own" {
  const access = accessFor(permission, actor);
  if (access !== "deny") return access;
  if (actor.type === "anonymous") {
    throw new AppError("unauthenticated", "Sign in first.");
  }
  if (actor.type === "member" && actor.owesSecondFactor) {
    throw new AppError("second_factor_needed", "Set up a second factor first.", {
      hint: "This installation asks for one. Your account page has two ways.",
    });
  }
  throw new AppError(
    "forbidden",
    actor.type === "token"
      ? "This token's scopes do not allow that."
      : "Your role does not allow that.",
    { hint: "An administrator can do it, or change what you may do." },
  );
}
