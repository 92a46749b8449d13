"use client";

import Link from "next/link";

import { useFrame } from "@/components/frame/use-frame";
import type { SignatureActions } from "@/components/signature/signature-actions";
import { WaitingList } from "@/components/signature/waiting-list";
import type { FrameDto } from "@/domain/frame/frame-dto";

type SignaturesSectionProps = { drawn: FrameDto; actions: SignatureActions };

/** What this person may sign or review comes first; what waits for somebody else is one line. */
export function SignaturesSection({ drawn, actions }: SignaturesSectionProps) {
  const { waiting } = useFrame(drawn).frame;
  const mine = waiting.filter(({ may }) => may.sign || may.review || may.aloneFrom !== null);
  const others = waiting.length - mine.length;
  return (
    <div className="text-13">
      <WaitingList waiting={mine} actions={actions} empty="No signature waits for you." />
      {others > 0 && (
        <p className="mt-2">
          <Link href="/signatures" className="text-link">
            {others} {others === 1 ? "waits" : "wait"} for somebody else
          </Link>
        </p>
      )}
    </div>
  );
}
