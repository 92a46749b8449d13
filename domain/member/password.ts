import { z } from "zod";

export const passwordMinLength = 12;
export const passwordMaxLength = 128;

/** Length is the rule that helps; what else is asked of a password makes people write it down. */
export const passwordSchema = z
  .string("Enter a password.")
  .min(passwordMinLength, `Use at least ${passwordMinLength} characters.`)
  .max(passwordMaxLength, `Use at most ${passwordMaxLength} characters.`);

type Person = { name: string; email: string; password: string };

/** A sentence when the password is what anybody would try first, else null. */
export function guessablePassword({ name, email, password }: Person): string | null {
  const typed = squeeze(password);
  const [local = ""] = email.split("@");
  if (typed === squeeze(email) || typed === squeeze(local) || typed === squeeze(name)) {
    return "The password must not be your name or e-mail address.";
  }
  if (new Set(typed).size < 4) return "Use more than three different characters.";
  return null;
}

/** For `superRefine` of a form that asks for a person and a password. */
export function refuseGuessable(person: Person, ctx: z.RefinementCtx): void {
  const message = guessablePassword(person);
  if (message !== null) ctx.addIssue({ code: "custom", path: ["password"], message });
}

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, "");
}
