import "server-only";
import { provePasskeyInput } from "@/domain/passkey/passkey-input";
import type { ProvenBy } from "@/domain/session/proven-by";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { verifyAssertion } from "@/server/passkey/verify-assertion";

/** Who holds the passkey that signed. Opens no session by itself. */
export const provePasskey = mutation({
  name: "provePasskey",
  permission: "session.start",
  input: provePasskeyInput,
  run: async (ctx, asked): Promise<{ memberId: string; provenBy: ProvenBy }> => {
    const passkey = await verifyAssertion(ctx, asked);
    if (passkey === null) {
      throw new AppError("unauthenticated", "This passkey does not open an account here.", {
        hint: "Try again, or sign in another way.",
      });
    }
    const provenBy = asked.purpose === "sign_in" ? "passkey" : "password_and_passkey";
    return { memberId: passkey.memberId, provenBy };
  },
});
