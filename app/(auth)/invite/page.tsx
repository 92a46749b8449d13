import type { Metadata } from "next";

import { acceptInvitation } from "@/app/(auth)/actions";
import { AcceptInvitationForm } from "@/components/auth/accept-invitation-form";
import { PlainPage } from "@/components/frame/plain-page";
import { LinkButton } from "@/components/ui/link-button";
import type { InvitationCardDto } from "@/domain/invitation/invitation-dto";
import { closedInvitation } from "@/domain/invitation/invitation";
import { roleWords } from "@/domain/member/role-words";
import { currentActor } from "@/server/access/current-actor";
import { readOrRefusal } from "@/server/action";
import { readInvitation } from "@/server/invitation/read-invitation";

export const metadata: Metadata = { title: "Accept an invitation", referrer: "no-referrer" };

export default async function InvitePage({ searchParams }: PageProps<"/invite">) {
  const actor = await currentActor();
  if (actor.type === "member") {
    return (
      <PlainPage
        title={`You are signed in as ${actor.name}`}
        summary="This invitation is for somebody without an account. Sign out first to use it here."
      >
        <LinkButton href="/">Go to Rekey</LinkButton>
      </PlainPage>
    );
  }
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  const found = await readOrRefusal(readInvitation, { token });
  if (!found.ok) {
    return <PlainPage title={found.error.message} summary={found.error.details.hint} />;
  }
  const card = found.value;
  if (card.state !== "open") {
    const { message, hint } = closedInvitation[card.state];
    return (
      <PlainPage title={message} summary={hint}>
        <LinkButton href="/sign-in">Go to sign-in</LinkButton>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Join Rekey" summary={sentence(card)}>
      <AcceptInvitationForm action={acceptInvitation} token={token} email={card.email} />
    </PlainPage>
  );
}

function sentence({ role, teams }: InvitationCardDto): string {
  const { label, hint } = roleWords[role];
  const of = teams.length > 0 ? ` of ${teams.join(", ")}` : "";
  return `You are invited as ${label}${of}. ${hint}`;
}
