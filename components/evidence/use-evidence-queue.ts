"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { v4 as randomId } from "uuid";

import { useViewer } from "@/components/time/viewer";
import { showToast } from "@/components/ui/toast";
import { fileRefusal, type PieceOf, pieceOfText } from "@/domain/evidence/pasted";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { redactTokens } from "@/domain/secret-text/span";
import { counted } from "@/lib/counted";

import { sendEvidence } from "./send-evidence";

export type Queued = {
  /** Also its idempotency key. */
  id: string;
  piece: PieceOf<File>;
  state: "waiting" | "sending" | "refused";
  /** Of a piece that is being sent: from 0 to 1. */
  share: number;
  why: string | null;
};

export type EvidenceQueue = ReturnType<typeof useEvidenceQueue>;

/** Pieces wait here until somebody adds them. What is refused stays, with the reason. */
export function useEvidenceQueue(number: number) {
  const router = useRouter();
  const { secretPrefixes } = useViewer();
  const [queue, setQueue] = useState<readonly Queued[]>([]);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const change = (id: string, next: Partial<Queued>) =>
    setQueue((before) => before.map((item) => (item.id === id ? { ...item, ...next } : item)));

  function take(pieces: readonly PieceOf<File>[], said: string | null = null) {
    setQueue((before) => [
      ...before,
      ...pieces.map((piece) => {
        const why = piece.kind === "file" ? fileRefusal(piece.file) : null;
        return {
          id: randomId(),
          piece,
          state: why === null ? ("waiting" as const) : ("refused" as const),
          share: 0,
          why: why ?? said,
        };
      }),
    ]);
  }

  /** Files first: a picture that is copied from a page brings its address as text along. */
  function takeData(data: DataTransfer) {
    const files = [...data.files];
    if (files.length > 0) return take(files.map((file) => ({ kind: "file", file })));
    const pasted = data.getData("text/plain");
    // What has the form of a secret does not even stand on the page; the server knows the others.
    const text = redactTokens(pasted, findSecrets(pasted, { prefixes: secretPrefixes }));
    const piece = pieceOfText(text);
    if (piece === null) return;
    if (piece !== "too_long") {
      return take([piece], text === pasted ? null : "A secret in it became [redacted].");
    }
    take([{ kind: "file", file: new File([text], "pasted.txt", { type: "text/plain" }) }]);
  }

  async function sendAll() {
    const controller = new AbortController();
    stop.current = controller;
    let kept = 0;
    for (const item of queue.filter(({ piece }) => !isHopeless(piece))) {
      if (controller.signal.aborted) break;
      change(item.id, { state: "sending", share: 0, why: null });
      const answer = await sendEvidence({
        number,
        form: formOf(item.piece),
        idempotencyKey: item.id,
        onProgress: (share) => change(item.id, { share }),
        signal: controller.signal,
      });
      if (answer.ok) {
        kept += 1;
        setQueue((before) => before.filter(({ id }) => id !== item.id));
      } else {
        change(item.id, { state: "refused", why: answer.message });
      }
    }
    if (kept > 0) {
      showToast({ message: `${counted(kept, "piece")} of evidence added.` });
      router.refresh();
    }
  }

  return {
    queue,
    sending: queue.some(({ state }) => state === "sending"),
    sendable: queue.filter(({ piece }) => !isHopeless(piece)).length,
    take,
    takeData,
    sendAll,
    cancel: () => stop.current?.abort(),
    leaveOut: (id: string) => setQueue((before) => before.filter((item) => item.id !== id)),
    rewrite: (id: string, note: string) =>
      change(id, { piece: { kind: "note", note }, state: "waiting", why: null }),
  };
}

function isHopeless(piece: PieceOf<File>): boolean {
  return piece.kind === "file" && fileRefusal(piece.file) !== null;
}

function formOf(piece: PieceOf<File>): FormData {
  const form = new FormData();
  if (piece.kind === "file") form.set("file", piece.file);
  if (piece.kind === "link") form.set("link", piece.link);
  if (piece.kind === "note") form.set("note", piece.note);
  return form;
}
