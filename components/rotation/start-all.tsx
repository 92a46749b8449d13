"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v4 as randomId } from "uuid";

import { callAction } from "@/components/form/call-action";
import type { PlainAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Progress } from "@/components/ui/progress";
import type { StartResult } from "@/domain/rotation/rotation-dto";

type Waiting = { id: string; name: string };
type Answer = { key: Waiting; text: string; number: number | null };

type StartAllProps = {
  planId: string;
  keys: readonly Waiting[];
  start: PlainAction<StartResult>;
};

/** Begins every key that waits, one after the other: one that is refused spares the rest. */
export function StartAll({ planId, keys, start }: StartAllProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [work, setWork] = useState<"asked" | "running" | "done">("asked");
  // What was listed when it began: the page behind it is drawn anew meanwhile.
  const [asked, setAsked] = useState(keys);

  // The answers stay in sight when none of them waits any more.
  if (keys.length === 0 && !open) return null;

  async function begin() {
    setWork("running");
    let reached = true;
    for (const key of asked) {
      const input = { planId, keyId: key.id, idempotencyKey: randomId() };
      const result = await callAction(start, input);
      const text = result.ok ? outcomeWords[result.data.outcome] : result.message;
      const number = result.ok ? result.data.number : null;
      reached = result.ok || result.code !== "unreachable";
      setAnswers((before) => [...before, { key, text, number }]);
    }
    setWork("done");
    if (reached) router.refresh();
  }

  return (
    <Dialog
      title={`Begin ${asked.length} ${asked.length === 1 ? "rotation" : "rotations"}`}
      description="Each opens an incident with its board. You sign rotate first for all of them."
      trigger={<Button variant="primary">Begin all</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) return;
        setAsked(keys);
        setAnswers([]);
        setWork("asked");
      }}
    >
      {work === "asked" ? (
        <ul className="list-disc pl-5 text-13">
          {asked.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <Progress
            label={work === "done" ? "All were asked" : "Beginning"}
            done={answers.length}
            total={asked.length}
          />
          <ul className="mt-3 flex flex-col gap-1 text-13" aria-live="polite">
            {answers.map(({ key, text, number }) => (
              <li key={key.id}>
                <bdi>{key.name}</bdi>:{" "}
                {number !== null && (
                  <Link className="text-link" href={`/incidents/${number}` as Route}>
                    LEAK-{number}
                  </Link>
                )}{" "}
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <DialogActions>
        <DialogClose>
          <Button variant="quiet">{work === "done" ? "Close" : "Cancel"}</Button>
        </DialogClose>
        {work !== "done" && (
          <Button variant="primary" pending={work === "running"} onClick={() => void begin()}>
            Begin {asked.length === 1 ? "it" : `all ${asked.length}`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

const outcomeWords = {
  opened: "is open.",
  already_open: "was open already, and is its rotation.",
} as const satisfies Record<StartResult["outcome"], string>;
