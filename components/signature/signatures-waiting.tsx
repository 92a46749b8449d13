"use client";

import Link from "next/link";

import { useFrame } from "@/components/frame/use-frame";
import { WaitingButton } from "@/components/frame/waiting-button";
import type { FrameDto } from "@/domain/frame/frame-dto";

import type { SignatureActions } from "./signature-actions";
import { WaitingList } from "./waiting-list";

type SignaturesWaitingProps = { drawn: FrameDto; actions: SignatureActions };

/** In the frame of every page: how many wait, and the list of them. */
export function SignaturesWaiting({ drawn, actions }: SignaturesWaitingProps) {
  const { waiting } = useFrame(drawn).frame;
  return (
    <WaitingButton count={waiting.length}>
      <h2 className="mb-2 text-14 font-semibold">Signatures waiting</h2>
      <WaitingList waiting={waiting} actions={actions} />
      <Link
        href="/signatures"
        className="mt-2 inline-block rounded-sm text-accent-text hover:underline"
      >
        All on one page
      </Link>
    </WaitingButton>
  );
}
