import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import { askPasskey, secondStep, signInWithPasskey } from "@/app/(auth)/actions";
import { PasskeySignIn } from "@/components/auth/passkey-sign-in";
import { SecondStepForm } from "@/components/auth/second-step-form";
import { PlainPage } from "@/components/frame/plain-page";
import { LinkButton } from "@/components/ui/link-button";
import { currentTime } from "@/server/clock";
import { openSecondStep, secondStepCookie } from "@/server/auth/second-step";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import { heldWays } from "@/server/second-factor/held-ways";

export const metadata: Metadata = { title: "Second step" };

export default async function SecondStepPage({ searchParams }: PageProps<"/sign-in/second-step">) {
  const keys = await installationKeys();
  const cookie = (await cookies()).get(secondStepCookie)?.value;
  const step = openSecondStep(keys, { cookie, now: currentTime() });
  if (step === null) redirect("/sign-in");
  const { next: given } = await searchParams;
  const next = typeof given === "string" ? { next: given } : {};
  const { hasApp, passkeys } = await heldWays(db(), step.memberId);
  return (
    <PlainPage title="One more step" summary="Your password is right. Now prove it is you.">
      {passkeys > 0 && <PasskeySignIn ask={askPasskey} signIn={signInWithPasskey} {...next} />}
      <SecondStepForm action={secondStep} hasApp={hasApp} {...next} />
      <p className="text-13 text-muted">
        Lost both? An administrator can take the second factor away.
      </p>
      <LinkButton href="/sign-in" variant="quiet" className="self-start">
        Sign in as somebody else
      </LinkButton>
    </PlainPage>
  );
}
