"use client";

import { TextAreaField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useRoom } from "@/components/incident/room-context";
import { type Opened, RoomDialog } from "@/components/incident/room-dialog";
import { acceptedRiskMaxDays } from "@/domain/incident/resolve-blockers";

export function AcceptRiskDialog({ open, onOpenChange }: Opened) {
  const { exposure, old } = useRoom();
  const live = old.state === "live" || old.state === "unknown";
  const seen = exposure.visibility === "public" || exposure.visibility === "unknown";
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="requestRiskAcceptance"
      title="Accept the risk for a time"
      description={
        live && seen
          ? `It may be live and public: an admin has to sign, for ${acceptedRiskMaxDays} days at most.`
          : "A second person has to sign. On that day the incident opens again by itself."
      }
      submit="Ask for the signature"
      done="Asked. A second person has to sign."
      draft="accept-risk"
    >
      <TimeField name="until" label="Until" required />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}
