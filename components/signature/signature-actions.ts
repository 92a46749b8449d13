import type { ActionResult } from "@/lib/action-result";

/**
 * What a verb answers is not this list's business. Written as a method, as React types its event
 * handlers, so that an action with any answer fits.
 */
type SignatureAction = {
  act(
    previous: ActionResult<unknown> | null,
    payload: FormData | Record<string, unknown>,
  ): Promise<ActionResult<unknown>>;
}["act"];

export type SignatureActions = Record<
  "signRequest" | "withdrawRequest" | "signEmergency" | "refuseRequest" | "reviewSignature",
  SignatureAction
>;
