"use client";

import { useEffect, useEffectEvent } from "react";

import { useViewer } from "@/components/time/viewer";

/** Whether a key belongs to something else now: a field, an open dialog or menu, the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio"].includes(target.type);
  return target.closest("textarea, select, [role=dialog][data-state=open], [role=menu]") !== null;
}

/**
 * One single-letter shortcut, or two letters in a row: "g i". `run` answers false when the key was
 * not for it after all. The person can switch all of them off.
 */
export function useHotkey(keys: string, run: (event: KeyboardEvent) => unknown): void {
  const { preferences } = useViewer();
  const enabled = preferences.shortcuts === "on";
  const onKey = useEffectEvent(run);

  useEffect(() => {
    if (!enabled) return;
    const wanted = keys === " " ? [" "] : keys.split(" ");
    let typed: string[] = [];
    let lastAt = 0;
    const listen = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      if (event.timeStamp - lastAt > 1_000) typed = [];
      lastAt = event.timeStamp;
      typed = [...typed, event.key].slice(-wanted.length);
      if (typed.join(" ") !== wanted.join(" ")) return;
      typed = [];
      if (onKey(event) !== false) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [enabled, keys]);
}
