"use client";

import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { createContext, use, type ReactNode } from "react";

import type { ProofWaysDto } from "@/domain/session/proof";
import type { ActionResult, FormAction } from "@/lib/action-result";

export type ProofTools = {
  /** What this person can prove it with, on its way from the server. */
  ways: Promise<ProofWaysDto>;
  confirmPassword: FormAction<undefined>;
  askOwnPasskey: (
    previous: null,
    input: Record<string, unknown>,
  ) => Promise<ActionResult<PublicKeyCredentialRequestOptionsJSON>>;
  proveOwnPasskey: (
    previous: null,
    input: Record<string, unknown>,
  ) => Promise<ActionResult<{ confirmed: true }>>;
};

const ProofContext = createContext<ProofTools | null>(null);

/** For every page of somebody who is signed in: some acts ask once more who it is. */
export function ProofProvider({ children, ...tools }: ProofTools & { children: ReactNode }) {
  return <ProofContext value={tools}>{children}</ProofContext>;
}

export function useProofTools(): ProofTools {
  const tools = use(ProofContext);
  if (tools === null) throw new Error("There is no ProofProvider around this.");
  return tools;
}
