"use client";

import { useEffect, useRef } from "react";

/** Goes to a field by a key; Esc in it leads back to where the key was pressed. What is typed stays. */
export function useGotoField(): (fieldId: string) => void {
  const gone = useRef<{ fieldId: string; from: Element | null } | null>(null);

  useEffect(() => {
    const leave = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const { current } = gone;
      if (key !== "Escape" || defaultPrevented || !(target instanceof HTMLElement)) return;
      if (current === null || target.id !== current.fieldId) return;
      gone.current = null;
      target.blur();
      if (current.from instanceof HTMLElement && current.from.isConnected) current.from.focus();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, []);

  return (fieldId) => {
    const field = document.getElementById(fieldId);
    if (field === null) return;
    gone.current = { fieldId, from: document.activeElement };
    field.focus();
    field.scrollIntoView({ block: "center" });
  };
}
