"use client";

import { TimeField } from "@/components/form/time-field";
import { EvidenceDrop } from "@/components/evidence/evidence-drop";
import { EvidenceFields } from "@/components/step/evidence-fields";
import { EvidenceList } from "@/components/step/evidence-list";
import { Button } from "@/components/ui/button";

import { useRoom, useRoomTools } from "./room-context";
import { RoomDialog } from "./room-dialog";
import { useRoomEvidence } from "./room-tabs";

/** Every piece of evidence of this incident; none can be changed afterwards. */
export function EvidencePart() {
  const { evidence } = useRoom();
  const { may } = useRoomTools();
  const queue = useRoomEvidence();
  return (
    <div className="flex flex-col gap-3">
      {queue !== null && <EvidenceDrop queue={queue} />}
      {may["evidence.add"] && (
        <div>
          <RoomDialog
            verb="addEvidence"
            title="Add evidence"
            trigger={<Button variant="quiet">Add evidence…</Button>}
            submit="Add it"
            done="Added."
            draft="evidence"
          >
            <EvidenceFields note="What does it show?" />
            <TimeField
              name="happenedAt"
              label="Seen at"
              hint="Empty means now."
              required={false}
              past
            />
          </RoomDialog>
        </div>
      )}
      {evidence.length === 0 ? (
        <p className="text-muted">No evidence yet.</p>
      ) : (
        <EvidenceList evidence={evidence} />
      )}
    </div>
  );
}
