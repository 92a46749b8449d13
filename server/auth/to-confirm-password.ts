import "server-only";
import type { ActionResult } from "@/lib/action-result";
import { toAction } from "@/server/action";
import { type Reauthentication, reauthenticate } from "@/server/auth/reauthenticate";
import { waitSentence } from "@/server/auth/sign-in-hooks";

/** `reauthenticate` as a form's action: what is wrong is the field's error. */
export function toConfirmPassword() {
  const run = toAction(reauthenticate);
  return async function confirmPassword(
    _previous: ActionResult | null,
    form: FormData,
  ): Promise<ActionResult> {
    const result = await run(null, form);
    if (!result.ok) return result;
    const { data } = result;
    if (data.outcome === "confirmed") return { ok: true, data: undefined };
    const message = sentenceOf(data);
    const field = form.has("code") ? "code" : "password";
    return { ok: false, code: "invalid_input", message, fields: { [field]: message } };
  };
}

function sentenceOf(data: Exclude<Reauthentication, { outcome: "confirmed" }>): string {
  switch (data.outcome) {
    case "wait":
      return waitSentence(data.seconds);
    case "wrong_password":
      return "This is not your password.";
    case "wrong_code":
      return "This is not the code of now, and no recovery code of yours.";
    case "code_needed":
      return "You have a second factor. Give its code instead.";
  }
}
