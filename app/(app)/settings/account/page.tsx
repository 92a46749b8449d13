import type { Metadata } from "next";

import {
  addPasskey,
  changePassword,
  confirmTotp,
  endOtherSessions,
  endSession,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  startPasskey,
  startTotp,
} from "@/app/(app)/settings/account/actions";
import { AppDialog } from "@/components/account/app-dialog";
import { CodesDialog } from "@/components/account/codes-dialog";
import { PasskeyDialog } from "@/components/account/passkey-dialog";
import { PasskeyTable } from "@/components/account/passkey-table";
import { PasswordDialog } from "@/components/account/password-dialog";
import { RemoveDialog } from "@/components/account/remove-dialog";
import { ActionButton } from "@/components/form/action-button";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { SessionTable } from "@/components/session/session-table";
import { RelativeTime } from "@/components/time/relative-time";
import type { PasskeyDto, SignInWaysDto } from "@/domain/second-factor/second-factor-dto";
import type { SessionDto } from "@/domain/session/session-dto";
import { read } from "@/server/action";
import { readOwnAccount } from "@/server/member/read-own-account";
import { readSignInWays } from "@/server/second-factor/read-sign-in-ways";
import { listSessions } from "@/server/session/list-sessions";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const [{ name, email }, ways, sessions] = await Promise.all([
    read(readOwnAccount, {}),
    read(readSignInWays, {}),
    read(listSessions, {}),
  ]);
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Your account" summary={`${name}, ${email}`} />
      <Password ways={ways} />
      <Section title="Authenticator app">
        <AppDialog start={startTotp} confirm={confirmTotp} inUse={ways.appSince !== null} />
        {ways.appSince !== null && (
          <p className="flex flex-wrap items-center gap-2 text-13">
            <span>
              In use, set up <RelativeTime at={ways.appSince} />
            </span>
            <RemoveDialog action={removeTotp} what="the authenticator app" />
          </p>
        )}
      </Section>
      <Section title="Passkeys" actions={<PasskeyDialog start={startPasskey} add={addPasskey} />}>
        <PasskeyTable passkeys={ways.passkeys} actions={removeButton} />
      </Section>
      <RecoveryCodesLeft ways={ways} />
      <Section title="Sessions" actions={sessions.length > 1 && <EndOthers />}>
        <SessionTable sessions={sessions} actions={endButton} />
      </Section>
    </div>
  );
}

function Password({ ways: { hasPassword, provider } }: { ways: SignInWaysDto }) {
  return (
    <Section title="Password">
      {provider !== null && (
        <p className="mb-2 text-13">You can also sign in at {provider}, your organisation.</p>
      )}
      {hasPassword ? (
        <PasswordDialog action={changePassword} />
      ) : (
        <p className="text-13 text-muted">You have none: your organisation signs you in.</p>
      )}
    </Section>
  );
}

function RecoveryCodesLeft({ ways }: { ways: SignInWaysDto }) {
  if (ways.appSince === null && ways.passkeys.length === 0) return null;
  return (
    <Section title="Recovery codes" actions={<CodesDialog renew={renewRecoveryCodes} />}>
      <p className="text-13">{ways.recoveryCodesLeft} of 10 left.</p>
    </Section>
  );
}

function removeButton({ id, name }: PasskeyDto) {
  return <RemoveDialog action={removePasskey} what={name} id={id} />;
}

function endButton({ id, device, current }: SessionDto) {
  if (current) return null;
  return (
    <ActionButton
      size="small"
      variant="quiet"
      action={endSession}
      input={{ id }}
      done="The session is ended."
      aria-label={`End the session on ${device}`}
    >
      End
    </ActionButton>
  );
}

function EndOthers() {
  return (
    <ActionButton action={endOtherSessions} input={{}} done="You are signed in only here.">
      End all others
    </ActionButton>
  );
}
