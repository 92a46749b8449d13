import "server-only";
import type { ActionResult } from "@/lib/action-result";
import { toAction } from "@/server/action";
import { waitSentence } from "@/server/auth/sign-in-hooks";
import { reauthenticate } from "@/server/auth/reauthenticate";

const run = toAction(reauthenticate);

/** `reauthenticate` as a form's action: a wrong password is the field's error. */
export async function confirmPassword(
  _previous: ActionResult | null,
  form: FormData,
): Promise<ActionResult> {
  const result = await run(null, form);
  if (!result.ok) return result;
  if (result.data.outcome === "confirmed") return { ok: true, data: undefined };
  const message =
    result.data.outcome === "wait"
      ? waitSentence(result.data.seconds)
      : "This is not your password.";
  return { ok: false, code: "invalid_input", message, fields: { password: message } };
}
