import "server-only";
import { closedInvitation, invitationState } from "@/domain/invitation/invitation";
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

export function refuseClosed(row: Invitation, now: Date): void {
  const state = invitationState(row, now);
  if (state === "open") return;
  const { message, hint } = closedInvitation[state];
  throw new AppError("wrong_state", message, { hint });
}
