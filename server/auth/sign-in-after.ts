import "server-only";
import { redirect } from "next/navigation";

import type { ActionResult } from "@/lib/action-result";
import { newId } from "@/lib/ids";
import { answerAction, toAction } from "@/server/action";
import { startSession } from "@/server/auth/start-session";
import type { Mutation } from "@/server/operation";

/** A verb that makes an account, as a form's action: whoever chose the password is then signed in. */
export function signInAfter<I extends { email: string; password: string }, O>(
  verb: Mutation<I, O>,
) {
  const run = toAction(verb);
  return async function action(
    _previous: ActionResult | null,
    form: FormData,
  ): Promise<ActionResult> {
    const result = await run(null, form);
    if (!result.ok) return result;
    const person = { email: String(form.get("email")), password: String(form.get("password")) };
    const goOn = async () => {
      await startSession({ ...person, email: person.email.trim().toLowerCase() });
      redirect("/");
    };
    return answerAction(goOn, { name: "signIn", requestId: newId() });
  };
}
