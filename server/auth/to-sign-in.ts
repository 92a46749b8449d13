import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";

import { signInInput } from "@/domain/member/sign-in-input";
import type { ActionResult } from "@/lib/action-result";
import { formInput } from "@/lib/form-input";
import { newId } from "@/lib/ids";
import { safePath } from "@/lib/safe-path";
import { answerAction } from "@/server/action";
import { parseInput } from "@/server/parse-input";
import { startSession } from "@/server/auth/start-session";

/** better-auth makes the session; this turns its answer into one that a form can show. */
export function toSignIn() {
  return async function signIn(
    _previous: ActionResult | null,
    form: FormData,
  ): Promise<ActionResult> {
    const run = async () => {
      const { email, password, next } = parseInput(signInInput, await formInput(form));
      const start = await startSession({ email, password });
      redirect(start === "signed_in" ? safePath(next) : secondStepPath(next));
    };
    return answerAction(run, { name: "signIn", requestId: newId() });
  };
}

/** Where the code is asked for; it leads on to where the person wanted to go. */
function secondStepPath(next: string | undefined): Route {
  const query = next === undefined ? "" : `?${new URLSearchParams({ next })}`;
  return `/sign-in/second-step${query}` as Route;
}
