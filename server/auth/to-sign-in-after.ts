import "server-only";
import { redirect } from "next/navigation";

import { signInInput } from "@/domain/member/sign-in-input";
import type { ActionResult } from "@/lib/action-result";
import { formInput } from "@/lib/form-input";
import { newId } from "@/lib/ids";
import { answerAction, toAction } from "@/server/action";
import { startSession } from "@/server/auth/start-session";
import type { Mutation } from "@/server/operation";
import { parseInput } from "@/server/parse-input";

/** A verb that makes an account, as a form's action: whoever chose the password is then signed in. */
export function toSignInAfter<I extends { email: string; password: string }, O>(
  verb: Mutation<I, O>,
) {
  const run = toAction(verb);
  return async function action(
    _previous: ActionResult | null,
    form: FormData,
  ): Promise<ActionResult> {
    const result = await run(null, form);
    if (!result.ok) return result;
    const goOn = async () => {
      const { email, password } = parseInput(signInInput, await formInput(form));
      await startSession({ email, password });
      redirect("/");
    };
    return answerAction(goOn, { name: "signIn", requestId: newId() });
  };
}
