"use client";

import { useFrame } from "@/components/frame/use-frame";
import { Section } from "@/components/frame/section";
import type { FrameDto } from "@/domain/frame/frame-dto";
import type { ReviewedDto } from "@/domain/signature/reviewed-dto";

import { ReviewedTable } from "./reviewed-table";
import type { SignatureActions } from "./signature-actions";
import { WaitingList } from "./waiting-list";

type WaitingPageProps = {
  drawn: FrameDto;
  actions: SignatureActions;
  /** Absent for who sees requests of their own services only. */
  reviewed: readonly ReviewedDto[] | null;
};

/** What needs a second person, and what one person signed alone; both follow the frame's answers. */
export function WaitingPage({ drawn, actions, reviewed }: WaitingPageProps) {
  const { waiting } = useFrame(drawn).frame;
  const requests = waiting.filter(({ kind }) => kind === "request");
  const reviews = waiting.filter(({ kind }) => kind === "review");
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <Section title="To sign">
        <WaitingList waiting={requests} actions={actions} />
      </Section>
      {reviewed !== null && (
        <>
          <Section title="To review">
            <WaitingList
              waiting={reviews}
              actions={actions}
              empty="Nothing that one person signed alone waits for a review."
            />
          </Section>
          <Section title="Reviewed lately">
            <ReviewedTable reviewed={reviewed} />
          </Section>
        </>
      )}
    </div>
  );
}
