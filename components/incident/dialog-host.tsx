"use client";

import {
  createContext,
  Fragment,
  use,
  useCallback,
  useEffect,
  useState,
  type ReactNode,
} from "react";

import { whenIdle } from "@/lib/when-idle";

import type { Opened } from "./room-dialog";
import { loadRoomDialogs } from "./room-dialogs";

type Hosted = (opened: Opened) => ReactNode;

const HostContext = createContext<(hosted: Hosted) => void>(() => {
  throw new Error("A part of the room stands outside of it.");
});

/**
 * Dialogs live above the cards that open them: when somebody else completes a step, its card goes,
 * and what is being typed stays.
 */
export function DialogHost({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ id: number; render: Hosted; open: boolean } | null>(null);
  const show = useCallback(
    (render: Hosted) => setShown((before) => ({ id: (before?.id ?? 0) + 1, render, open: true })),
    [],
  );
  useEffect(() => whenIdle(() => void loadRoomDialogs()), []);
  return (
    <HostContext value={show}>
      {children}
      {shown !== null && (
        <Fragment key={shown.id}>
          {shown.render({
            open: shown.open,
            onOpenChange: (open) =>
              setShown((now) => (now?.id === shown.id ? { ...now, open } : now)),
          })}
        </Fragment>
      )}
    </HostContext>
  );
}

export function useDialogHost(): (hosted: Hosted) => void {
  return use(HostContext);
}
