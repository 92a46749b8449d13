import { PasswordField } from "@/components/auth/password-field";
import { TextField } from "@/components/form/text-field";
import { passwordMinLength } from "@/domain/member/password";

/** Who the person is, and the password that they choose. */
export function NewAccountFields({ email }: { email?: string | null }) {
  const fixed = email != null;
  return (
    <>
      <TextField name="name" label="Your name" required autoComplete="name" maxLength={100} />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        hint={
          fixed ? "The invitation is for this address." : "You sign in with it. No mail is sent."
        }
        required
        readOnly={fixed}
        defaultValue={email ?? undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        kind="new"
        hint={`At least ${passwordMinLength} characters. A sentence is fine.`}
      />
    </>
  );
}
