"use client";

import { useState } from "react";

import { SelectField } from "@/components/form/choice-field";
import { Button } from "@/components/ui/button";
import { openWorkSentence, type OpenWorkDto } from "@/domain/member/open-work-dto";
import type { ActionResult } from "@/lib/action-result";

export type ReadOpenWork = (
  previous: null,
  input: Record<string, unknown>,
) => Promise<ActionResult<OpenWorkDto>>;

type HandToFieldProps = {
  member: { id: string; name: string };
  /** Who may lead an incident. */
  heirs: readonly { id: string; name: string }[];
  readOpenWork: ReadOpenWork;
};

/** Who takes over what waits for somebody, and what that is. */
export function HandToField({ member, heirs, readOpenWork }: HandToFieldProps) {
  const [known, setKnown] = useState<string | null>(null);

  async function look(): Promise<void> {
    const work = await readOpenWork(null, { memberId: member.id });
    const said = work.ok ? openWorkSentence(work.data) : work.message;
    setKnown(said ?? "has nothing open");
  }

  return (
    <div className="flex flex-col gap-2">
      <SelectField
        name="handTo"
        label="Who takes over"
        required={false}
        hint="What this person leads, has to do or is on call for goes to them. Open requests are taken back."
        placeholder="Nobody: nothing is open"
        options={heirs
          .filter(({ id }) => id !== member.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p aria-live="polite" className="flex flex-wrap items-center gap-2 text-13">
        {known === null ? (
          <Button size="small" variant="quiet" onClick={() => void look()}>
            What is open?
          </Button>
        ) : (
          `${member.name} ${known}.`
        )}
      </p>
    </div>
  );
}
