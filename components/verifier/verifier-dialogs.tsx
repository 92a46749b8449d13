"use client";

import { TextAreaField } from "@/components/form/text-field";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import type { RoomFormProps } from "@/components/step/room-form";
import type { VerifierDto } from "@/domain/custody/custody-dto";

import { NewVerifierFields, VerifierStateFields } from "./verifier-fields";

export function AddVerifierDialog({ open, onOpenChange }: RoomFormProps) {
  const { old } = useRoom();
  const { teams } = useRoomTools();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="addVerifier"
      withoutNumber
      input={{ keyVersionId: old.id }}
      title="A place that accepts it"
      description="A host, a repository, a gateway, a partner: where its public half is trusted."
      submit="Put it on the list"
      done="The place is on the list."
      draft="verifier"
    >
      <NewVerifierFields teams={teams} />
    </RoomDialog>
  );
}

type OneVerifier = RoomFormProps & { verifier: VerifierDto };

export function RecordVerifierDialog({ verifier, open, onOpenChange }: OneVerifier) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordVerifier"
      withoutNumber
      input={{ id: verifier.id, version: String(verifier.version) }}
      title={`Does ${verifier.name} accept it?`}
      description="Say how you know. When each place refuses it, the old key is dead."
      submit="Record it"
      done="The place is recorded."
      draft={`verifier-${verifier.id}`}
    >
      <VerifierStateFields />
    </RoomDialog>
  );
}

/** The next place that does not refuse it. */
export function NextVerifierDialog(props: RoomFormProps) {
  const { verifiers } = useRoom();
  const next = nextVerifier(verifiers);
  return next === undefined ? null : <RecordVerifierDialog {...props} verifier={next} />;
}

export function nextVerifier(verifiers: readonly VerifierDto[]): VerifierDto | undefined {
  return (
    verifiers.find(({ state }) => state === "accepts") ??
    verifiers.find(({ state }) => state === "unknown")
  );
}

export function RemoveVerifierDialog({ verifier, open, onOpenChange }: OneVerifier) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="removeVerifier"
      withoutNumber
      input={{ id: verifier.id }}
      title={`Take ${verifier.name} off the list`}
      description="Only for a place that never accepted the key."
      submit="Take it off"
      done="The place is off the list."
    >
      <TextAreaField name="reason" label="How do you know?" required maxLength={4_000} />
    </RoomDialog>
  );
}
