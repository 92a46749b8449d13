import "server-only";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import type { ActionResult } from "@/lib/action-result";
import { safePath } from "@/lib/safe-path";
import { answerAction, webOperation } from "@/server/action";
import { openSession } from "@/server/auth/open-session";
import { openSecondStep, secondStepCookie } from "@/server/auth/second-step";
import type { Operation } from "@/server/context";
import { askPasskey } from "@/server/passkey/ask-passkey";
import { provePasskey } from "@/server/passkey/prove-passkey";
import { relyingParty } from "@/server/passkey/relying-party";

/** Asks this browser for a passkey: of anybody, or of whoever gave the password a moment ago. */
export function toAskPasskey() {
  return async function ask(): Promise<ActionResult<PublicKeyCredentialRequestOptionsJSON>> {
    const operation = await asNobody();
    const run = async () => {
      const { host } = await relyingParty();
      return askPasskey.call(operation, { host, ...(await askedOf(operation)) });
    };
    return answerAction(run, { name: askPasskey.name, requestId: operation.requestId });
  };
}

/** Signs in whoever's passkey has signed. */
export function toPasskeySignIn() {
  return async function signIn(answer: {
    response: string;
    next?: string | undefined;
  }): Promise<ActionResult> {
    const operation = await asNobody();
    const run = async () => {
      const { response } = answer;
      const asked = { ...(await relyingParty()), ...(await askedOf(operation)), response };
      await openSession(await provePasskey.call(operation, asked));
      redirect(safePath(typeof answer.next === "string" ? answer.next : undefined));
    };
    return answerAction(run, { name: provePasskey.name, requestId: operation.requestId });
  };
}

async function asNobody(): Promise<Operation> {
  return { ...(await webOperation()), actor: { type: "anonymous" } };
}

async function askedOf({ keys, now }: Operation) {
  const cookie = (await cookies()).get(secondStepCookie)?.value;
  const step = openSecondStep(keys, { cookie, now });
  return step === null
    ? { purpose: "sign_in", memberId: null }
    : { purpose: "second_step", memberId: step.memberId };
}
