"use client";

import { useState, type ReactNode } from "react";

import { useProofTools } from "@/components/auth/proof-context";
import { ProofFields } from "@/components/auth/proof-fields";
import type { ActionResult } from "@/lib/action-result";

/**
 * An act that may ask once more who it is. The proof is given in the same form, and only when the
 * session's last one is older than five minutes; then the act follows at once.
 */
export function useProof<T>(
  act: (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>,
): {
  action: (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;
  fields: ReactNode;
} {
  const { confirmPassword } = useProofTools();
  const [asks, setAsks] = useState(false);

  async function action(
    previous: ActionResult<T> | null,
    form: FormData,
  ): Promise<ActionResult<T>> {
    const proof = proofOf(form);
    if (proof !== null) {
      const confirmed = await confirmPassword(null, proof);
      if (!confirmed.ok) return confirmed;
    }
    const result = await act(previous, form);
    if (result.ok) setAsks(false);
    else if (result.code === "reauthentication_needed") setAsks(true);
    return result;
  }

  return { action, fields: asks && <ProofFields /> };
}

/** Nothing else of the form: its own key against repeats belongs to the act itself. */
function proofOf(form: FormData): FormData | null {
  const proof = new FormData();
  for (const name of ["password", "code"]) {
    const value = form.get(name);
    if (value !== null && value !== "") proof.set(name, value);
    form.delete(name);
  }
  return [...proof.keys()].length === 0 ? null : proof;
}
