import { unstable_rethrow } from "next/navigation";

import type { ActionResult } from "@/lib/action-result";

/** A call that cannot reach the server is an answer too: what was typed stays where it is. */
export async function callAction<T, P>(
  action: (previous: null, payload: P) => Promise<ActionResult<T>>,
  payload: P,
): Promise<ActionResult<T>> {
  try {
    return await action(null, payload);
  } catch (error) {
    unstable_rethrow(error);
    return {
      ok: false,
      code: "unreachable",
      message: "Rekey did not answer. It is not known whether this was done.",
      hint: "What you typed is kept. Try again: it will not be done twice.",
    };
  }
}
