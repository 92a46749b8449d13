"use client";

import { useState } from "react";

import { askFrame } from "@/components/frame/frame-state";
import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { HandoverResults } from "@/domain/handover/handover-dto";

import type { HandoverAction } from "./handover-actions";

type HandOverAllProps = {
  action: HandoverAction<HandoverResults>;
  people: readonly { id: string; name: string }[];
};

/** The end of a shift: all that one leads, to one person, with a result for each. */
export function HandOverAll({ action, people }: HandOverAllProps) {
  const [results, setResults] = useState<HandoverResults["results"] | null>(null);
  return (
    <>
      <FormDialog
        title="Hand over all you lead"
        description="Each goes along with where it stands. You lead them until they accept."
        trigger={<Button variant="primary">Hand over all I lead…</Button>}
        action={action}
        submit="Ask them to take over"
        onDone={(data) => {
          setResults(data.results);
          void askFrame();
        }}
      >
        <SelectField
          name="toId"
          label="To whom?"
          required
          placeholder="Choose a person"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextAreaField
          name="note"
          label="What should they know?"
          required={false}
          maxLength={4_000}
        />
      </FormDialog>
      {results !== null && <Results results={results} />}
    </>
  );
}

function Results({ results }: HandoverResults) {
  const left = results.filter(({ outcome }) => outcome === "left");
  const asked = results.length - left.length;
  if (results.length === 0) {
    return <Callout tone="not_known" title="You lead no open incident." />;
  }
  return (
    <Callout
      tone={left.length === 0 ? "proved" : "will_hurt"}
      title={`${asked} of ${results.length} are offered.`}
    >
      {left.length > 0 && (
        <ul>
          {left.map(({ number, message }) => (
            <li key={number}>
              LEAK-{number}: {message}
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
