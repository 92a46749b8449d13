import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { completeSetup } from "@/app/(auth)/actions";
import { PlainPage } from "@/components/frame/plain-page";
import { SetupForm } from "@/components/setup/setup-form";
import { LinkButton } from "@/components/ui/link-button";
import { AppError } from "@/lib/app-error";
import { currentActor } from "@/server/access/current-actor";
import { read } from "@/server/action";
import { checkSetupLink } from "@/server/setup/check-setup-link";

export const metadata: Metadata = { title: "Set up Rekey", referrer: "no-referrer" };

export default async function SetupPage({ searchParams }: PageProps<"/setup">) {
  if ((await currentActor()).type === "member") redirect("/");
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  const refusal = await whyNot(token);
  if (refusal) {
    return (
      <PlainPage title={refusal.message} summary={refusal.details.hint}>
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

async function whyNot(token: string): Promise<AppError | null> {
  try {
    await read(checkSetupLink, { token });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
