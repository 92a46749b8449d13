import "server-only";
import { startPasskeyInput } from "@/domain/passkey/passkey-input";
import { requireMember } from "@/server/access/require-fresh-proof";
import { mutation } from "@/server/operation";
import { askOptions } from "@/server/passkey/ask-options";

/** Asks the person of this session to prove once more who they are. */
export const askOwnPasskey = mutation({
  name: "askOwnPasskey",
  permission: "session.reauthenticate",
  input: startPasskeyInput,
  run: (ctx, { host }) =>
    askOptions(ctx, { purpose: "reauthenticate", memberId: requireMember(ctx.actor).id, host }),
});
