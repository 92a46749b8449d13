"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";

export type RedactAction = FormAction<{ eventId: string; field: string }>;

type RedactButtonProps = { action: RedactAction; eventId: string; field: string };

/** Cannot be undone, so it says what goes and what stays. */
export function RedactButton({ action, eventId, field }: RedactButtonProps) {
  return (
    <FormDialog
      title="Redact this text?"
      description="The words go for good, here and everywhere they are shown. The event stays, and the log still verifies."
      trigger={
        <Button size="small" variant="quiet">
          Redact
        </Button>
      }
      action={action}
      submit="Redact for good"
      submitVariant="irreversible"
      leave="Keep the text"
      done="The text is redacted."
    >
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="field" value={field} />
    </FormDialog>
  );
}
