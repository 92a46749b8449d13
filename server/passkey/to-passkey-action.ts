import "server-only";
import { toAction } from "@/server/action";
import type { Mutation } from "@/server/operation";
import { relyingParty } from "@/server/passkey/relying-party";

/** A passkey's verb as an action: where the page is says the request, never the form. */
export function toPasskeyAction<I, O>(verb: Mutation<I, O>) {
  return toAction(verb, relyingParty);
}
