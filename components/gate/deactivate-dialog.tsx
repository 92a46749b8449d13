"use client";

import { TimeField } from "@/components/form/time-field";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog, type Opened } from "@/components/incident/room-dialog";
import { DescriptionList } from "@/components/ui/description-list";
import { Code } from "@/components/ui/code";

import { StopList } from "./stop-list";

export type DeactivateAct = "disable" | "revoke";

/** The end of the old key: exactly which one, who feels it, and that it is done at the provider. */
export function DeactivateDialog({ act, open, onOpenChange }: Opened & { act: DeactivateAct }) {
  const { gate, old, secretType } = useRoom();
  const verb = act === "disable" ? (gate.disableVerb ?? "Disable") : gate.revokeVerb;
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="deactivateVersion"
      input={{ act }}
      title={`${verb}: the old key ${old.label}`}
      description={`Rekey does not call ${secretType.provider}. Switch the key off there, then record it here.`}
      submit={act === "disable" ? `${verb} the old key` : verb}
      submitVariant={act === "disable" ? "primary" : "irreversible"}
      leave="Keep the key"
      done="The key's end is recorded."
    >
      <DescriptionList
        items={[
          { term: "Key", value: <Code>{old.label}</Code> },
          {
            term: "At the provider",
            value: gate.providerKeyId === null ? "Not matched" : <Code>{gate.providerKeyId}</Code>,
          },
          {
            term: "Can it come back?",
            value: act === "disable" ? "Yes, the provider can switch it on again." : "No.",
          },
        ]}
      />
      <StopList cost={gate.cost} alsoKills={gate.alsoKills} />
      <TimeField
        name="happenedAt"
        label="When was it switched off?"
        hint="Empty means now."
        required={false}
        past
      />
    </RoomDialog>
  );
}
