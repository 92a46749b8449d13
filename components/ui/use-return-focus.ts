"use client";

import { useRef } from "react";

/**
 * A dialog that is opened by a key or a row has no trigger of its own: the focus goes back to
 * where it was, if that is still on the page. What is marked `data-initial-focus` has it meanwhile:
 * `autoFocus` would take it before it is known where it was.
 */
export function useReturnFocus() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus(event: Event) {
      before.current = document.activeElement;
      const { target } = event;
      const first =
        target instanceof HTMLElement && target.querySelector<HTMLElement>("[data-initial-focus]");
      if (!first) return;
      event.preventDefault();
      first.focus();
    },
    onCloseAutoFocus(event: Event) {
      const target = before.current;
      if (!(target instanceof HTMLElement) || !target.isConnected || target === document.body)
        return;
      event.preventDefault();
      target.focus();
    },
  };
}
