"use client";

import type { RefObject } from "react";

import { useHotkey } from "@/components/keyboard/use-hotkey";

import { focusedRowId } from "./focused-row";

type RowKeys = {
  select: (rowId: string) => void;
  peek: (rowId: string) => void;
  canSelect: boolean;
  canPeek: boolean;
};

/** j and k move the focus from row to row, so that Enter opens by itself; x selects, space peeks. */
export function useRowKeys(body: RefObject<HTMLElement | null>, keys: RowKeys): void {
  const links = () =>
    Array.from(body.current?.querySelectorAll<HTMLAnchorElement>("a[data-row-link]") ?? []);
  function move(step: 1 | -1) {
    const all = links();
    const rowId = focusedRowId(body.current);
    const at = all.findIndex(
      (link) => link.closest<HTMLElement>("tr[data-row-id]")?.dataset["rowId"] === rowId,
    );
    const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step;
    const link = all[Math.min(Math.max(next, 0), all.length - 1)];
    link?.focus();
    link?.scrollIntoView({ block: "nearest" });
  }

  function withRow(run: (rowId: string) => void) {
    const id = focusedRowId(body.current);
    if (id !== undefined) run(id);
    return id !== undefined;
  }

  useHotkey("j", () => move(1));
  useHotkey("k", () => move(-1));
  useHotkey("x", () => keys.canSelect && withRow(keys.select));
  useHotkey(" ", (event) => {
    if (!keys.canPeek || isPressable(event.target)) return false;
    return withRow(keys.peek);
  });
}

/** Space belongs to a button or a checkbox that has the focus. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, input, summary") !== null;
}
