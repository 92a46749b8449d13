"use client";

import { useState } from "react";

import { TextAreaField } from "@/components/form/text-field";
import { doctrineWords } from "@/components/incident/incident-words";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import type { RoomFormProps } from "@/components/step/room-form";
import { Callout } from "@/components/ui/callout";
import { type Doctrine, doctrines } from "@/domain/incident/incident";

import { DoctrineColumn, Lines } from "./doctrine-column";

/** Rotate first or contain first: the facts of each, a recommendation with its lines, a signature. */
export function DecisionDialog({ open, onOpenChange }: RoomFormProps) {
  const { doctrine, gate } = useRoom();
  const { recommendation } = doctrine;
  const [choice, setChoice] = useState<Doctrine>(recommendation.doctrine);
  const neither = recommendation.lines
    .filter(({ favours }) => favours === null)
    .map(({ text }) => text);
  const against = choice !== recommendation.doctrine;
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="signDoctrine"
      input={{ doctrine: choice }}
      title="How is this answered?"
      description={`Recommended: ${doctrineWords[recommendation.doctrine].toLowerCase()}. A person decides and signs.`}
      submit={`Sign: ${doctrineWords[choice].toLowerCase()}`}
      done={`Signed: ${doctrineWords[choice].toLowerCase()}.`}
      draft="doctrine"
      size="large"
    >
      <div role="radiogroup" aria-label="Doctrine" className="grid gap-3 sm:grid-cols-2">
        {doctrines.map((each) => (
          <DoctrineColumn
            key={each}
            doctrine={each}
            chosen={choice === each}
            onChoose={() => setChoice(each)}
          />
        ))}
      </div>
      <Lines title="Speaks for neither" lines={neither} none="Nothing." />
      {choice === "contain_first" && (
        <Callout tone={against ? "will_hurt" : "in_hand"} title={gate.cost.sentence}>
          {against && "It is not recommended here. "}A second person reviews this signature.
        </Callout>
      )}
      <TextAreaField name="reason" label="Reason" required rows={2} maxLength={4_000} />
    </RoomDialog>
  );
}
