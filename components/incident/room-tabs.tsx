"use client";

import { createContext, use, useState } from "react";
import { flushSync } from "react-dom";

import { evidenceFieldId } from "@/components/evidence/evidence-drop";
import { type EvidenceQueue, useEvidenceQueue } from "@/components/evidence/use-evidence-queue";
import { usePageDrops } from "@/components/evidence/use-page-drops";
import { useGotoField } from "@/components/keyboard/use-goto-field";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { commentFieldId } from "@/components/timeline/comment-form";
import { type Tab, Tabs } from "@/components/ui/tabs";

import { useRoom, useRoomTools } from "./room-context";

const QueueContext = createContext<EvidenceQueue | null>(null);

/** The lower half of the room. `c` comments, `e` adds evidence, so does a paste or a drop anywhere. */
export function RoomTabs({ tabs }: { tabs: readonly Tab[] }) {
  const { number, state } = useRoom();
  const { may } = useRoomTools();
  const [tab, setTab] = useState(tabs[0]?.id ?? "evidence");
  const queue = useEvidenceQueue(number);
  const mayAdd = may["evidence.add"] && state !== "resolved";

  const gotoField = useGotoField();
  const goTo = (id: string, fieldId: string) => {
    flushSync(() => setTab(id));
    gotoField(fieldId);
  };
  useHotkey("c", () => goTo("timeline", commentFieldId));
  useHotkey("e", () => goTo("evidence", evidenceFieldId));
  const over = usePageDrops(mayAdd, (data) => {
    queue.takeData(data);
    goTo("evidence", evidenceFieldId);
  });

  return (
    <QueueContext value={mayAdd ? queue : null}>
      <div id="timeline" className="mt-6">
        <Tabs label="More about this incident" tabs={tabs} tab={tab} onTabChange={setTab} />
      </div>
      {over && (
        <div
          aria-hidden
          className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-md border-2 border-dashed border-accent bg-canvas/85 text-16 font-semibold"
        >
          Drop it as evidence
        </div>
      )}
    </QueueContext>
  );
}

/** Null for who may add none. */
export function useRoomEvidence(): EvidenceQueue | null {
  return use(QueueContext);
}
