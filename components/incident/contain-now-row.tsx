"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import type { Route } from "next";
import { useState } from "react";

import { useAction, type PlainAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";

import type { ContainFacts } from "./contain-now-dialog";
import type { RoomAction } from "./room-actions";

const loadDialog = () => import("./contain-now-dialog");
const ContainNowDialog = dynamic(async () => (await loadDialog()).ContainNowDialog, {
  ssr: false,
});

type ContainNowRowProps<T extends ContainFacts> = {
  number: number;
  contain: RoomAction;
  /** Reads what stops, when the button is pressed: a list of a hundred rows reads it for none. */
  preview: PlainAction<T>;
};

/** `Contain now...` from a row of a list. Signed, it leads to the room. */
export function ContainNowRow<T extends ContainFacts>({
  number,
  contain,
  preview,
}: ContainNowRowProps<T>) {
  const router = useRouter();
  const { act, pending } = useAction();
  const [facts, setFacts] = useState<T | null>(null);
  return (
    <>
      <Button
        size="small"
        variant="danger"
        pending={pending}
        aria-label={`Contain now… LEAK-${number}`}
        onPointerEnter={() => void loadDialog()}
        onClick={() => act({ action: preview, input: { number }, onDone: setFacts })}
      >
        Contain now…
      </Button>
      {facts !== null && (
        <ContainNowDialog
          facts={facts}
          action={contain}
          open
          onOpenChange={(open) => {
            if (!open) setFacts(null);
          }}
          onDone={() => router.push(`/incidents/${number}` as Route)}
        />
      )}
    </>
  );
}
