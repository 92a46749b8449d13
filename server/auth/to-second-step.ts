import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import type { ActionResult } from "@/lib/action-result";
import { AppError, fieldError } from "@/lib/app-error";
import { formInput } from "@/lib/form-input";
import { safePath } from "@/lib/safe-path";
import { answerAction, webOperation } from "@/server/action";
import { openSession } from "@/server/auth/open-session";
import { openSecondStep, secondStepCookie } from "@/server/auth/second-step";
import { waitSentence } from "@/server/auth/sign-in-hooks";
import { proveSecondStep } from "@/server/second-factor/prove-second-step";

/** The second half of a sign-in, as a form's action: whose it is stands in a cookie that we sealed. */
export function toSecondStep() {
  return async function secondStep(
    _previous: ActionResult | null,
    form: FormData,
  ): Promise<ActionResult> {
    const operation = await webOperation();
    const run = async () => {
      const { keys, now } = operation;
      const cookie = (await cookies()).get(secondStepCookie)?.value;
      const step = openSecondStep(keys, { cookie, now });
      if (step === null) {
        throw new AppError("unauthenticated", "That took too long.", {
          hint: "Sign in again with your password.",
        });
      }
      const { code, next } = await formInput(form);
      // Whoever else may be signed in here: this proof is of the person of the cookie.
      const nobody = { ...operation, actor: { type: "anonymous" } as const };
      const answer = await proveSecondStep.call(nobody, { ...step, code });
      if (answer.outcome === "wait") throw fieldError("code", waitSentence(answer.seconds));
      if (answer.outcome === "wrong") {
        throw fieldError("code", "This is not the code of now, and no recovery code of yours.");
      }
      await openSession(answer);
      redirect(safePath(typeof next === "string" ? next : undefined));
    };
    return answerAction(run, { name: "proveSecondStep", requestId: operation.requestId });
  };
}
