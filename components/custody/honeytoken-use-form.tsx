"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";

type HoneytokenUseFormProps = {
  keyDto: { id: string; name: string };
  action: FormAction<{ number: number | null; state: string | null }>;
};

/** Somebody sprang the trap: its incident opens, and the page goes there. */
export function HoneytokenUseForm({ keyDto, action }: HoneytokenUseFormProps) {
  const router = useRouter();
  return (
    <FormDialog
      title={`${keyDto.name} was used`}
      description="Nothing of ours uses it, so somebody is inside. A critical incident opens."
      trigger={<Button size="small">It was used…</Button>}
      action={action}
      submit="Open the incident"
      done="Its use is recorded."
      onDone={({ number }) => {
        if (number !== null) router.push(`/incidents/${number}` as Route);
      }}
    >
      <input type="hidden" name="keyId" value={keyDto.id} />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
      <TextField
        name="address"
        label="From which address"
        required={false}
        maxLength={200}
        autoComplete="off"
      />
    </FormDialog>
  );
}
