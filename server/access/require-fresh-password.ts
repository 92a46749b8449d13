import "server-only";
import { AppError } from "@/lib/app-error";
import type { Actor } from "@/server/context";

const freshForMs = 5 * 60 * 1000;

/** An emergency signature asks for the password again: given in this session, within five minutes. */
export function requireFreshPassword(actor: Actor, now: Date): void {
  if (actor.type === "member" && now.getTime() - actor.authenticatedAt.getTime() <= freshForMs)
    return;
  throw new AppError("reauthentication_needed", "Enter your password again.", {
    hint: "It is asked for within five minutes of an emergency signature.",
  });
}
