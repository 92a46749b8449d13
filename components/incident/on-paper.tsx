"use client";

import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";

import { HandOffSheet } from "./hand-off-sheet";
import { useRoom } from "./room-context";

/** On paper the room is its hand-off. It is drawn for the printer alone: nobody meets it twice. */
export function OnPaper({ children }: { children: ReactNode }) {
  const room = useRoom();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia("print");
    const set = (next: boolean) => flushSync(() => setPrinting(next));
    const changed = () => set(paper.matches);
    const begin = () => set(true);
    paper.addEventListener("change", changed);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", changed);
    return () => {
      paper.removeEventListener("change", changed);
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", changed);
    };
  }, []);
  return (
    <>
      {printing && <HandOffSheet room={room} />}
      <div hidden={printing}>{children}</div>
    </>
  );
}
