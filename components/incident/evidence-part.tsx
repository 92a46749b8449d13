"use client";

import { TimeField } from "@/components/form/time-field";
import { EvidenceFields } from "@/components/step/evidence-fields";
import { EvidenceList } from "@/components/step/evidence-list";
import { Button } from "@/components/ui/button";

import { useRoom, useRoomTools } from "./room-context";
import { RoomDialog } from "./room-dialog";

/** Every piece of evidence of this incident; none can be changed afterwards. */
export function EvidencePart() {
  const { evidence } = useRoom();
  const { may } = useRoomTools();
  return (
    <div className="flex flex-col gap-3">
      {may["evidence.add"] && (
        <div>
          <RoomDialog
            verb="addEvidence"
            title="Add evidence"
            trigger={<Button>Add evidence…</Button>}
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
