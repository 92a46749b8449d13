"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";

import { EventList } from "@/components/event/event-list";
import { usePaletteActions } from "@/components/palette/palette-actions";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { showToast } from "@/components/ui/toast";
import type { ChangesDto } from "@/domain/home/home-dto";
import type { ActionResult } from "@/lib/action-result";

const atOnce = 6;

type ChangesSectionProps = {
  changes: ChangesDto;
  markSeen: (previous: null, input: { upTo: number }) => Promise<ActionResult<{ upTo: number }>>;
};

/** What others did since the mark. The mark moves when the person says so, never by looking. */
export function ChangesSection({ changes, markSeen }: ChangesSectionProps) {
  const router = useRouter();
  const [marking, startMarking] = useTransition();
  const { events, more, first, upTo } = changes;
  const mark = () =>
    startMarking(async () => {
      const answer = await markSeen(null, { upTo });
      if (!answer.ok) return showToast({ message: answer.message, failed: true });
      router.refresh();
    });
  usePaletteActions(
    events.length === 0 ? [] : [{ id: "mark_seen", label: "Mark all changes as seen", run: mark }],
  );
  if (events.length === 0) {
    return <p className="text-13 text-muted">Nothing changed since you marked all as seen.</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-13 text-muted">
        {first ? "The newest. " : `${events.length}${more ? "+" : ""} since you were last here. `}
        {more && !first && "The log holds the older ones."}
      </p>
      <EventList events={events.slice(0, atOnce)} />
      {events.length > atOnce && (
        <Disclosure summary={`${events.length - atOnce} more`}>
          <EventList events={events.slice(atOnce)} />
        </Disclosure>
      )}
      <Button size="small" pending={marking} onClick={mark} className="self-start">
        Mark all as seen
      </Button>
    </div>
  );
}
