/** How long an invitation's link works. */
export const invitationDays = 7;

export const invitationStates = ["open", "accepted", "revoked", "expired"] as const;
export type InvitationState = (typeof invitationStates)[number];

type Facts = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

export function invitationState(facts: Facts, now: Date): InvitationState {
  if (facts.acceptedAt !== null) return "accepted";
  if (facts.revokedAt !== null) return "revoked";
  return facts.expiresAt <= now ? "expired" : "open";
}

/** Why a link no longer works, and what to do. */
export const closedInvitation = {
  accepted: { message: "This invitation was used already.", hint: "Sign in instead." },
  revoked: {
    message: "This invitation was withdrawn.",
    hint: "Ask an administrator for a new link.",
  },
  expired: {
    message: "This invitation has expired.",
    hint: "Ask an administrator for a new link.",
  },
} as const satisfies Record<Exclude<InvitationState, "open">, { message: string; hint: string }>;
