"use client";

import { type ReactNode, useSyncExternalStore } from "react";

import { HandOffSheet } from "./hand-off-sheet";
import { useRoom } from "./room-context";

/** Between its two events a printer may not count as the medium yet. */
let printing = false;

function subscribe(listener: () => void): () => void {
  const paper = window.matchMedia("print");
  const begin = () => {
    printing = true;
    listener();
  };
  const end = () => {
    printing = false;
    listener();
  };
  paper.addEventListener("change", listener);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    paper.removeEventListener("change", listener);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}

const isOnPaper = () => printing || window.matchMedia("print").matches;

/** On paper the room is its hand-off. It is drawn for the printer alone: nobody meets it twice. */
export function OnPaper({ children }: { children: ReactNode }) {
  const room = useRoom();
  const onPaper = useSyncExternalStore(subscribe, isOnPaper, () => false);
  return (
    <>
      {onPaper && <HandOffSheet room={room} />}
      <div hidden={onPaper}>{children}</div>
    </>
  );
}
