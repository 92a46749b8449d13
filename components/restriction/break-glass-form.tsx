"use client";

import { useParams } from "next/navigation";
import { useState } from "react";

import { PasswordField } from "@/components/auth/password-field";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ActionResult, FormAction } from "@/lib/action-result";

type BreakGlassFormProps = {
  breakGlass: FormAction<{ number: number; until: string }>;
  confirmPassword: FormAction<undefined>;
};

/**
 * Offered to an admin for every number that leads nowhere, so that the offer itself says nothing. A
 * password that is older than five minutes is asked for in the same act.
 */
export function BreakGlassForm({ breakGlass, confirmPassword }: BreakGlassFormProps) {
  const { number } = useParams<{ number: string }>();
  const [asksPassword, setAsksPassword] = useState(false);

  async function act(
    _previous: ActionResult<{ number: number; until: string }> | null,
    form: FormData,
  ): Promise<ActionResult<{ number: number; until: string }>> {
    if (form.has("password")) {
      const proof = new FormData();
      proof.set("password", form.get("password") ?? "");
      const confirmed = await confirmPassword(null, proof);
      if (!confirmed.ok) return confirmed;
      form.delete("password");
    }
    const broken = await breakGlass(null, form);
    if (!broken.ok && broken.code === "reauthentication_needed") setAsksPassword(true);
    return broken;
  }

  return (
    <FormDialog
      title={`Break the glass of LEAK-${number}`}
      description="If it is restricted, you see it for an hour."
      trigger={<Button>Break the glass…</Button>}
      action={act}
      submit="Break the glass"
      submitVariant="danger"
      done="You see it for an hour. Its people and the other admins are told."
    >
      <Callout tone="will_hurt" title="It is recorded, and others are told at once.">
        Its lead, whoever restricted it and the other admins see your name and your reason.
      </Callout>
      <input type="hidden" name="number" value={number} />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
      {asksPassword && <PasswordField kind="current" label="Your password" />}
    </FormDialog>
  );
}
