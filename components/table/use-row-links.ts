"use client";

import { useEffect, type RefObject } from "react";

const owner = "a, button, input, label, select, textarea, summary, [role=menuitem]";

/**
 * The whole row opens, as its link would: a plain click follows it, Ctrl, Shift and the middle
 * button open a tab. Whoever selects text or presses a control in the row does not leave.
 */
export function useRowLinks(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const link = rowLink(event.target);
      if (!link || event.defaultPrevented || !getSelection()?.isCollapsed) return;
      if (event.type === "auxclick") {
        if (event.button === 1) window.open(link.href, "_blank", "noopener");
        return;
      }
      const { ctrlKey, metaKey, shiftKey } = event;
      link.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    };
    // On the document: the body of the table comes and goes with the rows.
    const inside = (event: MouseEvent) => {
      if (event.target instanceof Node && body.current?.contains(event.target)) open(event);
    };
    document.addEventListener("click", inside);
    document.addEventListener("auxclick", inside);
    return () => {
      document.removeEventListener("click", inside);
      document.removeEventListener("auxclick", inside);
    };
  }, [body]);
}

function rowLink(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof Element) || target.closest(owner)) return null;
  return target.closest("tr")?.querySelector<HTMLAnchorElement>("a[data-row-link]") ?? null;
}
