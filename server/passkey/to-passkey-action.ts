import "server-only";
import type { ActionResult } from "@/lib/action-result";
import { formInput } from "@/lib/form-input";
import { answerAction, webOperation } from "@/server/action";
import type { Mutation } from "@/server/operation";
import { relyingParty } from "@/server/passkey/relying-party";

/** A passkey's verb as an action: where the page is says the request, never the form. */
export function toPasskeyAction<I, O>(verb: Mutation<I, O>) {
  return async function action(
    _previous: ActionResult<O> | null,
    payload: FormData | Record<string, unknown>,
  ): Promise<ActionResult<O>> {
    const operation = await webOperation();
    const run = async () => {
      const input = payload instanceof FormData ? await formInput(payload) : payload;
      return verb.call(operation, { ...input, ...(await relyingParty()) });
    };
    return answerAction(run, { name: verb.name, requestId: operation.requestId });
  };
}
