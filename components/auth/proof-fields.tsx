"use client";

import { usePathname } from "next/navigation";
import { Suspense, use } from "react";

import { PasswordField } from "@/components/auth/password-field";
import { useProofTools } from "@/components/auth/proof-context";
import { signWithPasskey } from "@/components/auth/run-passkey";
import { callAction } from "@/components/form/call-action";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";

/** Asks once more who it is, by whatever this person signs in with. */
export function ProofFields() {
  return (
    <Suspense fallback={<p className="text-13 text-muted">Looking up how you sign in…</p>}>
      <Ways />
    </Suspense>
  );
}

function Ways() {
  const ways = use(useProofTools().ways);
  return (
    <div className="flex flex-col gap-3">
      {ways.password && <PasswordField kind="current" label="Your password" />}
      {ways.code && (
        <TextField
          name="code"
          label="Your code"
          hint="Six digits of your app, or a recovery code."
          required
          autoComplete="one-time-code"
          spellCheck={false}
        />
      )}
      {ways.passkey && <PasskeyProof />}
      {ways.provider !== null && <ProviderProof provider={ways.provider} />}
    </div>
  );
}

function PasskeyProof() {
  const { askOwnPasskey, proveOwnPasskey } = useProofTools();

  async function prove(form: HTMLFormElement | null): Promise<void> {
    const asked = await callAction(askOwnPasskey, {});
    const signed = asked.ok ? await signWithPasskey(asked.data) : asked;
    const proved = signed.ok
      ? await callAction(proveOwnPasskey, { response: signed.data })
      : signed;
    if (proved.ok) form?.requestSubmit();
    else showToast({ message: proved.message, failed: true });
  }

  return (
    <Button className="self-start" onClick={(event) => void prove(event.currentTarget.form)}>
      Use a passkey
    </Button>
  );
}

/** Leaves the page: what was typed is kept as a draft, and the act is done after the way back. */
function ProviderProof({ provider }: { provider: string }) {
  const pathname = usePathname();
  const query = new URLSearchParams({ purpose: "reauthenticate", next: pathname });
  return (
    <p className="text-13">
      <a href={`/api/oidc/start?${query}`} className="text-accent-text underline">
        Confirm at {provider}
      </a>
      , then come back and do this again within five minutes.
    </p>
  );
}
