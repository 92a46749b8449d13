"use client";

import { X } from "lucide-react";
import { useId } from "react";

import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { sizeText } from "@/lib/size-text";

import type { EvidenceQueue, Queued } from "./use-evidence-queue";

/** One piece that waits. What was pasted as text can still be rewritten, after a refusal too. */
export function QueuedPiece({ item, queue }: { item: Queued; queue: EvidenceQueue }) {
  const errorId = useId();
  const name = nameOf(item);
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {item.piece.kind === "note" ? (
          <Textarea
            aria-label="Note"
            aria-describedby={item.why === null ? undefined : errorId}
            aria-invalid={item.why === null ? undefined : true}
            rows={Math.min(6, item.piece.note.split("\n").length + 1)}
            maxLength={10_000}
            readOnly={item.state === "sending"}
            value={item.piece.note}
            onChange={(event) => queue.rewrite(item.id, event.target.value)}
          />
        ) : (
          <p className="break-all">
            <bdi>{name}</bdi>
            {item.piece.kind === "file" && (
              <span className="text-muted"> {sizeText(item.piece.file.size)}</span>
            )}
          </p>
        )}
        <FieldError id={errorId}>{item.why ?? undefined}</FieldError>
      </div>
      <Button
        size="small"
        variant="quiet"
        square
        disabled={item.state === "sending"}
        aria-label={`Leave out ${name}`}
        onClick={() => queue.leaveOut(item.id)}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}

function nameOf({ piece }: Queued): string {
  if (piece.kind === "file") return piece.file.name;
  return piece.kind === "link" ? piece.link : "the note";
}
