"use client";

import { OctagonAlert, Undo2, X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { useSyncExternalStore } from "react";

import { Button } from "./button";
import { buttonStyle } from "./button-style";
import {
  currentToasts,
  dismissToast,
  serverToasts,
  showToast,
  subscribeToToasts,
  type Toast,
} from "./toast";

/** Stands once, in the root layout. F8 moves the focus here; hovering or focusing stops the time. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, serverToasts);
  return (
    <Radix.Provider label="Message" duration={10_000}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
      {/* Away from the buttons that act: those of dialogs, the gate, and the thumb on a phone. */}
      <Radix.Viewport className="fixed top-14 right-4 md:top-auto md:right-auto md:bottom-4 md:left-18 z-60 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2 outline-hidden print:hidden" />
    </Radix.Provider>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  async function takeBack() {
    dismissToast(toast.id);
    try {
      await toast.undo?.();
    } catch {
      showToast({ message: "Could not undo. Nothing was changed back.", failed: true });
    }
  }
  return (
    <Radix.Root
      type={toast.failed ? "foreground" : "background"}
      onOpenChange={(open) => {
        if (!open) dismissToast(toast.id);
      }}
      className="flex animate-float-in items-center gap-2 rounded-md bg-raised py-2 pr-2 pl-3 text-13 shadow-float"
    >
      {toast.failed && <OctagonAlert aria-hidden className="size-4 shrink-0 text-hurting" />}
      <Radix.Description className="min-w-0 flex-1">{toast.message}</Radix.Description>
      {toast.undo && (
        <Radix.Action asChild altText="Undo">
          <Button size="small" onClick={() => void takeBack()}>
            <Undo2 aria-hidden />
            Undo
          </Button>
        </Radix.Action>
      )}
      <Radix.Close
        aria-label="Dismiss"
        className={buttonStyle({ variant: "quiet", size: "small", square: true })}
      >
        <X aria-hidden />
      </Radix.Close>
    </Radix.Root>
  );
}
