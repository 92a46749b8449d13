import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { completeSetup } from "@/app/(auth)/actions";
import { PlainPage } from "@/components/frame/plain-page";
import { SetupForm } from "@/components/setup/setup-form";
import { LinkButton } from "@/components/ui/link-button";
import { currentActor } from "@/server/access/current-actor";
import { readOrRefusal } from "@/server/action";
import { checkSetupLink } from "@/server/setup/check-setup-link";

export const metadata: Metadata = { title: "Set up Rekey", referrer: "no-referrer" };

export default async function SetupPage({ searchParams }: PageProps<"/setup">) {
  if ((await currentActor()).type === "member") redirect("/");
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  const link = await readOrRefusal(checkSetupLink, { token });
  if (!link.ok) {
    return (
      <PlainPage title={link.error.message} summary={link.error.details.hint}>
        <LinkButton href="/sign-in">Go to sign-in</LinkButton>
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title="Set up Rekey"
      summary="This makes the first account, an administrator. The link works once."
    >
      <SetupForm action={completeSetup} token={token} />
    </PlainPage>
  );
}
