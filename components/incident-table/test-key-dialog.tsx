"use client";

import { useState, type FormEvent } from "react";

import { verdictWords, wordOptions } from "@/components/incident/incident-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { verdictSchema, type Verdict } from "@/domain/key/key";

type TestKeyDialogProps = {
  numbers: readonly number[];
  onAnswer: (liveness: Verdict) => void;
  onLeave: () => void;
};

/** A live test key still opens something: that is asked first. */
export function TestKeyDialog({ numbers, onAnswer, onLeave }: TestKeyDialogProps) {
  const [liveness, setLiveness] = useState<Verdict>("cannot_tell");
  const [only] = numbers;
  function submit(event: FormEvent) {
    event.preventDefault();
    onAnswer(liveness);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
      title={
        numbers.length === 1 ? `LEAK-${only} is a test key` : `${numbers.length} are test keys`
      }
      description="Say first whether it works: a live test key still opens something."
    >
      <form method="post" onSubmit={submit}>
        <RadioGroup
          name="liveness"
          legend="The provider"
          options={wordOptions(verdictWords)}
          value={liveness}
          onChange={(value) => setLiveness(verdictSchema.parse(value))}
        />
        <DialogActions>
          <DialogClose>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button type="submit" variant="primary">
            Close as a test key
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
