"use client";

import { useParams } from "next/navigation";

import { useProof } from "@/components/auth/use-proof";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/lib/action-result";

type BreakGlassFormProps = {
  breakGlass: FormAction<{ number: number; until: string }>;
};

/**
 * Offered to an admin for every number that leads nowhere, so that the offer itself says nothing. A
 * proof that is older than five minutes is asked for in the same act.
 */
export function BreakGlassForm({ breakGlass }: BreakGlassFormProps) {
  const { number } = useParams<{ number: string }>();
  const act = useProof(breakGlass);

  return (
    <FormDialog
      title={`Break the glass of LEAK-${number}`}
      description="If it is restricted, you see it for an hour."
      trigger={<Button>Break the glass…</Button>}
      action={act.action}
      submit="Break the glass"
      submitVariant="danger"
      // A refresh leaves "not found" where it stands: only a new page asks for the room again.
      onDone={() => window.location.reload()}
    >
      <Callout tone="will_hurt" title="It is recorded, and others are told at once.">
        Its lead, whoever restricted it and the other admins see your name and your reason.
      </Callout>
      <input type="hidden" name="number" value={number} />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
      {act.fields}
    </FormDialog>
  );
}
