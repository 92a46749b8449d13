"use client";

import { useId, useState } from "react";

import { useFieldError } from "@/components/form/form-context";
import { useViewer } from "@/components/time/viewer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { digestSecret } from "@/domain/fingerprint/digest-secret";
import type { IdentityGap, SecretDigest } from "@/domain/fingerprint/secret-digest";
import { findKnownPrefix } from "@/domain/secret-type/known-prefix";

const gapWords = {
  empty: undefined,
  too_short: "A value under 8 characters can't be recognised again.",
  masked: "This is a masked value, not the key.",
  header_only: "Only the header of the key was pasted.",
} as const satisfies Record<IdentityGap, string | undefined>;

type SecretValueFieldProps = {
  /** The digest's name in the form: `firstVersion.digest`. */
  name: string;
  label: string;
  hint?: string;
};

/** A value that never leaves this page: it has no name, and only its digests are in the form. */
export function SecretValueField({ name, label, hint }: SecretValueFieldProps) {
  const error = useFieldError(name);
  const { secretPrefixes } = useViewer();
  const [digest, setDigest] = useState<SecretDigest | null>(null);
  const [gap, setGap] = useState<IdentityGap | null>(null);

  function hash(value: string) {
    const known = findKnownPrefix(value.trim(), secretPrefixes);
    const result = digestSecret(value, { known });
    setDigest(result.ok ? result.value : null);
    setGap(result.ok ? null : result.error);
  }

  return (
    <Field
      id={useId()}
      label={label}
      hint={hint ?? "Hashed in this browser. The value is never sent."}
      required={false}
      error={error ?? (gap === null ? undefined : gapWords[gap])}
    >
      {(control) => (
        <>
          <Input
            type="password"
            autoComplete="off"
            spellCheck={false}
            data-secret=""
            onChange={(event) => hash(event.target.value)}
            {...control}
          />
          {digest !== null &&
            Object.entries(digest).map(([part, value]) => (
              <input key={part} type="hidden" name={`${name}.${part}`} value={value} />
            ))}
        </>
      )}
    </Field>
  );
}
