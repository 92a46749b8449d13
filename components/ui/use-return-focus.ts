"use client";

import { useRef } from "react";

/**
 * A dialog that is opened by a key or a row has no trigger of its own: the focus goes back to
 * where it was, if that is still on the page.
 */
export function useReturnFocus() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      before.current = document.activeElement;
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
