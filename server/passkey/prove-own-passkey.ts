import "server-only";
import { proveOwnPasskeyInput } from "@/domain/passkey/passkey-input";
import { AppError } from "@/lib/app-error";
import { requireMember } from "@/server/access/require-fresh-proof";
import { freshenSession } from "@/server/auth/freshen-session";
import { mutation } from "@/server/operation";
import { verifyAssertion } from "@/server/passkey/verify-assertion";

/** The person of this session, once more, by a passkey. */
export const proveOwnPasskey = mutation({
  name: "proveOwnPasskey",
  permission: "session.reauthenticate",
  input: proveOwnPasskeyInput,
  run: async (ctx, answer) => {
    const actor = requireMember(ctx.actor);
    const asked = { purpose: "reauthenticate", memberId: actor.id } as const;
    if ((await verifyAssertion(ctx, { ...answer, ...asked })) === null) {
      throw new AppError("invalid_input", "This is not a passkey of yours.", {
        hint: "Try again, or give a code instead.",
      });
    }
    await freshenSession(ctx, actor);
    return { confirmed: true as const };
  },
});
