"use client";

import { useId, type ReactNode } from "react";

import { useNow, useViewer } from "@/components/time/viewer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { zoneLabel } from "@/lib/time-text";

import { useFieldError } from "./form-context";

type TimeFieldProps = {
  name: string;
  label: ReactNode;
  hint?: string;
  required?: boolean;
  /** Refuses times to come, for "it happened at". */
  past?: boolean;
  /** What is stored. */
  at?: Date | string | null;
};

/** A time in the viewer's zone, which is named; it leaves the form as an ISO time. */
export function TimeField({ name, label, hint, required, past, at }: TimeFieldProps) {
  const error = useFieldError(name);
  const { zone } = useViewer();
  const now = useNow();
  const zoneHint = `Your time, ${zoneLabel(now, zone)}.`;
  return (
    <Field
      id={useId()}
      {...{ label, required, error }}
      hint={hint === undefined ? zoneHint : `${hint} ${zoneHint}`}
    >
      {(control) => (
        <Input
          type="datetime-local"
          name={name}
          step={1}
          data-local-time=""
          defaultValue={at == null ? undefined : localInput(new Date(at), zone)}
          max={past ? localInput(now, zone) : undefined}
          className="max-w-64"
          {...control}
        />
      )}
    </Field>
  );
}

/** "2026-11-24T09:16:07": what a datetime-local field understands, in that zone. */
function localInput(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  })
    .format(at)
    .replace(" ", "T");
}
