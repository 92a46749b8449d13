"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Whether something else takes what is pasted: a field for text, or an open dialog. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "file";
  return target.isContentEditable || target.closest("textarea, select, [role=dialog]") !== null;
}

/** What is pasted or dropped anywhere on the page. Answers whether a file hangs over it now. */
export function usePageDrops(enabled: boolean, take: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const onTake = useEffectEvent(take);

  useEffect(() => {
    if (!enabled) return;
    const carriesFile = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes("Files") === true;
    const inDialog = ({ target }: Event) =>
      target instanceof Element && target.closest("[role=dialog]") !== null;
    const paste = (event: ClipboardEvent) => {
      if (isTaken(event.target) || event.clipboardData === null) return;
      event.preventDefault();
      onTake(event.clipboardData);
    };
    const drag = (event: DragEvent) => {
      if (!carriesFile(event) || inDialog(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer === null || !carriesFile(event) || inDialog(event)) return;
      event.preventDefault();
      onTake(event.dataTransfer);
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", drag);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", drag);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [enabled]);

  return over;
}
