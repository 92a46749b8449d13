import "server-only";
import { askPasskeyInput } from "@/domain/passkey/passkey-input";
import { mutation } from "@/server/operation";
import { askOptions } from "@/server/passkey/ask-options";

/** Asks a browser without a session for a passkey: to sign in, or as the second step. */
export const askPasskey = mutation({
  name: "askPasskey",
  permission: "session.start",
  input: askPasskeyInput,
  run: (ctx, asked) => askOptions(ctx, asked),
});
