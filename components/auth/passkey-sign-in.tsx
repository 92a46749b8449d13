"use client";

import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { KeyRound } from "lucide-react";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";

import { signWithPasskey } from "@/components/auth/run-passkey";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ActionFailure, ActionResult } from "@/lib/action-result";

type PasskeySignInProps = {
  ask: () => Promise<ActionResult<PublicKeyCredentialRequestOptionsJSON>>;
  signIn: (answer: { response: string; next?: string | undefined }) => Promise<ActionResult>;
  next?: string;
};

/** The way in for whoever has a passkey: no address and no password to type. */
export function PasskeySignIn({ ask, signIn, next }: PasskeySignInProps) {
  const [failed, setFailed] = useState<ActionFailure | null>(null);
  const [pending, startTransition] = useTransition();

  async function run(): Promise<ActionFailure | null> {
    try {
      const asked = await ask();
      const signed = asked.ok ? await signWithPasskey(asked.data) : asked;
      const answer = signed.ok ? await signIn({ response: signed.data, next }) : signed;
      return answer.ok ? null : answer;
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, code: "unreachable", message: "Rekey did not answer. Try again." };
    }
  }

  return (
    <div className="flex flex-col gap-3">
      {failed && (
        <Callout tone="hurting" title={failed.message} alert>
          {failed.hint}
        </Callout>
      )}
      <Button
        size="large"
        pending={pending}
        onClick={() => startTransition(async () => setFailed(await run()))}
      >
        <KeyRound aria-hidden />
        Sign in with a passkey
      </Button>
    </div>
  );
}
