import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

import type { ActionFailure, ActionResult } from "@/lib/action-result";

type Signed = ActionResult<string>;

/** Lets a passkey of this browser or of a phone beside it sign; the answer goes on as text. */
export function signWithPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<Signed> {
  return answered(() => startAuthentication({ optionsJSON: options }));
}

export function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<Signed> {
  return answered(() => startRegistration({ optionsJSON: options }));
}

async function answered(ask: () => Promise<unknown>): Promise<Signed> {
  if (!browserSupportsWebAuthn()) return failure("This browser knows no passkeys.");
  try {
    return { ok: true, data: JSON.stringify(await ask()) };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "InvalidStateError") return failure("This device has a passkey here already.");
    return failure("The device gave no passkey. Nothing was changed.");
  }
}

function failure(message: string): ActionFailure {
  return { ok: false, code: "passkey", message };
}
