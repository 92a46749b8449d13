import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

import type { ActionFailure, ActionResult } from "@/lib/action-result";

// Loaded when a passkey is asked for: a form that may ask is on most pages.
const webAuthn = () => import("@simplewebauthn/browser");
type WebAuthn = Awaited<ReturnType<typeof webAuthn>>;

type Signed = ActionResult<string>;

/** Lets a passkey of this browser or of a phone beside it sign; the answer goes on as text. */
export function signWithPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<Signed> {
  return answered(({ startAuthentication }) => startAuthentication({ optionsJSON: options }));
}

export function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<Signed> {
  return answered(({ startRegistration }) => startRegistration({ optionsJSON: options }));
}

async function answered(ask: (by: WebAuthn) => Promise<unknown>): Promise<Signed> {
  try {
    const by = await webAuthn();
    if (!by.browserSupportsWebAuthn()) return failure("This browser knows no passkeys.");
    return { ok: true, data: JSON.stringify(await ask(by)) };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "InvalidStateError") return failure("This device has a passkey here already.");
    return failure("The device gave no passkey. Nothing was changed.");
  }
}

function failure(message: string): ActionFailure {
  return { ok: false, code: "passkey", message };
}
