import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { askPasskey, signIn, signInWithPasskey } from "@/app/(auth)/actions";
import { PasskeySignIn } from "@/components/auth/passkey-sign-in";
import { SignInForm } from "@/components/auth/sign-in-form";
import { PlainPage } from "@/components/frame/plain-page";
import { ProviderSignIn } from "@/components/oidc/provider-sign-in";
import { Callout } from "@/components/ui/callout";
import { currentActor } from "@/server/access/current-actor";
import { db } from "@/server/db";
import { readSignInProvider } from "@/server/oidc/read-sign-in-provider";
import { isSetUp } from "@/server/setup/is-set-up";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  if ((await currentActor()).type === "member") redirect("/");
  const { next: given } = await searchParams;
  const next = typeof given === "string" ? { next: given } : {};
  const somePasskey = (await db().passkey.findFirst({ select: { id: true } })) !== null;
  const provider = await readSignInProvider(db());
  return (
    <PlainPage title="Sign in">
      {!(await isSetUp(db())) && (
        <Callout tone="in_hand" title="Nobody has an account yet.">
          Open the set-up link that Rekey printed on its terminal.
        </Callout>
      )}
      {provider?.passwordOff && (
        <>
          <ProviderSignIn label={provider.label} primary {...next} />
          <p className="text-13 text-muted">A password signs in administrators only.</p>
        </>
      )}
      <SignInForm action={signIn} quiet={provider?.passwordOff === true} {...next} />
      {provider?.passwordOff === false && <ProviderSignIn label={provider.label} {...next} />}
      {somePasskey && <PasskeySignIn ask={askPasskey} signIn={signInWithPasskey} {...next} />}
      <p className="text-13 text-muted">
        Forgot it? An administrator sets a new one with{" "}
        <code className="whitespace-nowrap">npm run admin -- reset-password</code>.
      </p>
    </PlainPage>
  );
}
