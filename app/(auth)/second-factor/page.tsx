import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { signOut } from "@/app/(auth)/actions";
import {
  addPasskey,
  askOwnPasskey,
  confirmPassword,
  confirmTotp,
  proveOwnPasskey,
  startPasskey,
  startTotp,
} from "@/app/(app)/settings/account/actions";
import { AppDialog } from "@/components/account/app-dialog";
import { PasskeyDialog } from "@/components/account/passkey-dialog";
import { ProofProvider } from "@/components/auth/proof-context";
import { PlainPage } from "@/components/frame/plain-page";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { currentActor } from "@/server/access/current-actor";
import { read } from "@/server/action";
import { readProofWays } from "@/server/second-factor/read-proof-ways";
import { readSignInWays } from "@/server/second-factor/read-sign-in-ways";

export const metadata: Metadata = { title: "Set up a second factor" };

/** The one page of somebody whose password is not enough here. It stays while codes are shown. */
export default async function SecondFactorPage() {
  const actor = await currentActor();
  if (actor.type !== "member") redirect("/sign-in");
  const { appSince } = await read(readSignInWays, {});
  const proof = { confirmPassword, askOwnPasskey, proveOwnPasskey };
  return (
    <ProofProvider ways={read(readProofWays, {})} {...proof}>
      <PlainPage
        title="Set up a second factor"
        summary={
          actor.owesSecondFactor
            ? "Your password alone is not enough here. Choose an app or a passkey to go on."
            : "You have one. Nothing more is asked of you."
        }
      >
        <div className="flex flex-wrap gap-2">
          <AppDialog
            start={startTotp}
            confirm={confirmTotp}
            inUse={appSince !== null}
            primary={actor.owesSecondFactor === true}
          />
          <PasskeyDialog start={startPasskey} add={addPasskey} />
        </div>
        {!actor.owesSecondFactor && (
          <LinkButton href="/" variant="primary" className="self-start">
            Go on to Rekey
          </LinkButton>
        )}
        <form action={signOut}>
          <Button type="submit" variant="quiet">
            Sign out
          </Button>
        </form>
      </PlainPage>
    </ProofProvider>
  );
}
