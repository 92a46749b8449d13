"use client";

import Link from "next/link";

import type { WaitingDto } from "@/domain/signature/waiting-dto";

import type { SignatureActions } from "./signature-actions";
import { WaitingList } from "./waiting-list";

type WaitingPanelProps = { waiting: readonly WaitingDto[]; actions: SignatureActions };

/** What the frame's button opens. */
export function WaitingPanel({ waiting, actions }: WaitingPanelProps) {
  return (
    <>
      <h2 className="mb-2 text-14 font-semibold">Signatures waiting</h2>
      <WaitingList waiting={waiting} actions={actions} />
      <Link
        href="/signatures"
        className="mt-2 inline-block rounded-sm text-accent-text hover:underline"
      >
        All on one page
      </Link>
    </>
  );
}
