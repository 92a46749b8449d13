import "server-only";
import { invitationState, type InvitationState } from "@/domain/invitation/invitation";
import type { Invitation } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { QueryContext } from "@/server/context";
import { hashToken } from "@/server/token/token-hash";

/** The invitation of a link, whatever its state. */
export async function invitationOfToken(
  { tx, keys }: Pick<QueryContext, "tx" | "keys">,
  token: string,
): Promise<Invitation> {
  const row = await tx.invitation.findUnique({ where: { tokenHash: hashToken(keys, token) } });
  if (row === null) {
    throw new AppError("not_found", "This invitation is not known here.", {
      hint: "Check that the whole link was copied, or ask for a new one.",
    });
  }
  return row;
}

const refusals = {
  accepted: "This invitation was used already.",
  revoked: "This invitation was withdrawn.",
  expired: "This invitation has expired.",
} as const satisfies Record<Exclude<InvitationState, "open">, string>;

export function refuseClosed(row: Invitation, now: Date): void {
  const state = invitationState(row, now);
  if (state === "open") return;
  throw new AppError("wrong_state", refusals[state], {
    hint: state === "accepted" ? "Sign in instead." : "Ask an administrator for a new link.",
  });
}
