"use client";

import { ActionButton } from "@/components/form/action-button";
import { FormDialog } from "@/components/form/form-dialog";
import type { RoomAction } from "@/components/incident/room-actions";
import { Button } from "@/components/ui/button";
import type { RegimeDto } from "@/domain/notification/regime-dto";

import { RegimeFields } from "./regime-fields";

type RegimeActsProps = {
  regime: RegimeDto;
  actions: Record<"archiveRegime" | "updateRegime", RoomAction>;
};

export function RegimeActs({ regime, actions }: RegimeActsProps) {
  const { id, name, archived, version } = regime;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {!archived && (
        <FormDialog
          title={`Edit ${name}`}
          trigger={
            <Button size="small" variant="quiet" aria-label={`Edit ${name}`}>
              Edit
            </Button>
          }
          action={actions.updateRegime}
          submit="Save the rule"
          version={version}
          done="The rule is saved. Running clocks follow."
          size="large"
        >
          <input type="hidden" name="id" value={id} />
          <RegimeFields regime={regime} />
        </FormDialog>
      )}
      <ActionButton
        size="small"
        variant="quiet"
        aria-label={`${archived ? "Use again" : "Take out of use"}: ${name}`}
        action={actions.archiveRegime}
        input={{ id, restore: archived }}
        done={archived ? "The rule is in use again." : "The rule is out of use."}
        undo={{ action: actions.archiveRegime, input: { id, restore: !archived } }}
      >
        {archived ? "Use again" : "Take out of use"}
      </ActionButton>
    </span>
  );
}
