"use client";

import dynamic from "next/dynamic";

import { useFrame } from "@/components/frame/use-frame";
import { WaitingButton } from "@/components/frame/waiting-button";
import { LoadingLine } from "@/components/ui/loading-line";
import type { FrameDto } from "@/domain/frame/frame-dto";

import type { SignatureActions } from "./signature-actions";

// Loaded when it is opened: every page has the button, few visits the list.
const WaitingPanel = dynamic(async () => (await import("./waiting-panel")).WaitingPanel, {
  ssr: false,
  loading: LoadingLine,
});

type SignaturesWaitingProps = { drawn: FrameDto; actions: SignatureActions };

/** In the frame of every page: how many wait, and the list of them. */
export function SignaturesWaiting({ drawn, actions }: SignaturesWaitingProps) {
  const { waiting } = useFrame(drawn).frame;
  return (
    <WaitingButton count={waiting.length}>
      <WaitingPanel waiting={waiting} actions={actions} />
    </WaitingButton>
  );
}
