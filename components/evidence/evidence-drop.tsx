"use client";

import { Paperclip } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { cn } from "@/lib/cn";
import { counted } from "@/lib/counted";

import { QueuedPiece } from "./queued-piece";
import type { EvidenceQueue } from "./use-evidence-queue";

/** Where the keyboard finds it. */
export const evidenceFieldId = "room-evidence";

/** Files, pictures, text and addresses wait in a list; nothing is kept before somebody adds it. */
export function EvidenceDrop({ queue }: { queue: EvidenceQueue }) {
  const [over, setOver] = useState(false);
  const { sending, sendable } = queue;
  const sent = queue.queue.find(({ state }) => state === "sending");
  return (
    <section aria-label="Paste or drop evidence" className="flex max-w-3xl flex-col gap-2">
      <div
        className={cn(
          "relative flex flex-col items-center gap-1 rounded-md border-2 border-dashed px-4 py-4 text-center text-13 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
          over ? "border-accent bg-sunken" : "border-control bg-surface",
        )}
      >
        <span className="flex items-center gap-2 text-14 font-semibold">
          <Paperclip aria-hidden className="size-4 text-muted" />
          Paste, drop or choose evidence
        </span>
        <span className="text-muted">
          Pictures, PDF and text, up to 10 MB each. All is checked for secrets before it is kept.
        </span>
        <input
          id={evidenceFieldId}
          type="file"
          multiple
          aria-label="Evidence files"
          disabled={sending}
          className="absolute inset-0 cursor-pointer opacity-0"
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            queue.take([...(event.target.files ?? [])].map((file) => ({ kind: "file", file })));
            // The same file may be chosen again after it was left out.
            event.target.value = "";
          }}
        />
      </div>
      {queue.queue.length > 0 && (
        <ul aria-label="Not added yet" className="flex flex-col divide-y rounded-md border">
          {queue.queue.map((item) => (
            <QueuedPiece key={item.id} item={item} queue={queue} />
          ))}
        </ul>
      )}
      {sent !== undefined && (
        <Progress
          label="Adding evidence"
          done={sent.share}
          total={1}
          cancel={
            <Button size="small" onClick={queue.cancel}>
              Stop
            </Button>
          }
        />
      )}
      {sendable > 0 && (
        <div>
          <Button pending={sending} onClick={() => void queue.sendAll()}>
            Add {counted(sendable, "piece")} of evidence
          </Button>
        </div>
      )}
    </section>
  );
}
