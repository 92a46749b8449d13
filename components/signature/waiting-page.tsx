"use client";

import { useFrame } from "@/components/frame/use-frame";
import type { FrameDto } from "@/domain/frame/frame-dto";

import type { SignatureActions } from "./signature-actions";
import { WaitingList } from "./waiting-list";

/** The list by itself; it follows the frame's answers. */
export function WaitingPage({ drawn, actions }: { drawn: FrameDto; actions: SignatureActions }) {
  const { waiting } = useFrame(drawn).frame;
  return (
    <div className="max-w-3xl">
      <WaitingList waiting={waiting} actions={actions} />
    </div>
  );
}
