"use client";

import { Ellipsis } from "lucide-react";
import { AssignDialog, EvidenceDialog, SkipDialog } from "@/components/incident/room-dialogs";
import { useAction } from "@/components/form/use-action";
import { useDialogHost } from "@/components/incident/dialog-host";
import { useRoomTools } from "@/components/incident/room-context";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { StepDto } from "@/domain/step/step-dto";

import type { RoomForm } from "./room-form";
import { stepForm } from "./step-forms";

/** Everything that may be done with one step. */
export function StepMenu({ step }: { step: StepDto }) {
  const { actions, may, number } = useRoomTools();
  const show = useDialogHost();
  const { act } = useAction();
  const ended = step.state === "done" || step.state === "skipped";
  const form: RoomForm | null = step.form === null ? null : stepForm(step.form);
  const input = { number, stepId: step.id };
  if (!may["step.complete"]) return null;
  return (
    <Menu
      trigger={
        <Button size="small" variant="quiet" square aria-label={`More for: ${step.title}`}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {form !== null && (!ended || step.form !== "note") && (
        <MenuItem
          onSelect={() =>
            show((opened) => <form.Dialog step={step} already={form.asksWhen} {...opened} />)
          }
        >
          {ended ? "Record again…" : "I already did this…"}
        </MenuItem>
      )}
      <MenuItem onSelect={() => show((opened) => <EvidenceDialog step={step} {...opened} />)}>
        Attach evidence…
      </MenuItem>
      <MenuItem onSelect={() => show((opened) => <AssignDialog step={step} {...opened} />)}>
        Assign…
      </MenuItem>
      {!ended && (
        <MenuItem onSelect={() => show((opened) => <SkipDialog step={step} {...opened} />)}>
          Skip…
        </MenuItem>
      )}
      {(step.state === "skipped" || (step.state === "done" && step.decidedBy === null)) && (
        <MenuItem
          onSelect={() =>
            act({ action: actions.reopenStep, input, done: "The step is open again." })
          }
        >
          Open it again
        </MenuItem>
      )}
    </Menu>
  );
}
