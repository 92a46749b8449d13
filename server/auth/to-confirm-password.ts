import "server-only";
import type { ActionResult } from "@/lib/action-result";
import { toAction } from "@/server/action";
import { waitSentence } from "@/server/auth/sign-in-hooks";
import { reauthenticate } from "@/server/auth/reauthenticate";

/** `reauthenticate` as a form's action: a wrong password is the field's error. */
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
    const message =
      data.outcome === "wait" ? waitSentence(data.seconds) : "This is not your password.";
    return { ok: false, code: "invalid_input", message, fields: { password: message } };
  };
}
