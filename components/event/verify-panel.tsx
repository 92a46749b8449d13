"use client";

import { useState } from "react";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Section } from "@/components/frame/section";
import { Callout } from "@/components/ui/callout";
import { CodeBlock } from "@/components/ui/code";
import type { BadLine, VerifyReport } from "@/domain/event/verify-report";
import type { FormAction } from "@/lib/action-result";

/** Recomputes the log's chain and says whether each line is as it was sealed. */
export function VerifyPanel({ action }: { action: FormAction<VerifyReport> }) {
  const [report, setReport] = useState<VerifyReport | null>(null);
  return (
    <Section title="Is the log whole?" framed className="mb-4">
      <ActionForm
        action={action}
        onDone={setReport}
        className="flex flex-wrap items-end gap-x-3 gap-y-2"
      >
        <div className="min-w-0 flex-1 basis-72">
          <TextField
            name="head"
            label="Saved head"
            required={false}
            hint="A head that you kept elsewhere also shows lines cut off at the end."
            className="font-mono"
            autoComplete="off"
          />
        </div>
        <SubmitButton>Verify now</SubmitButton>
      </ActionForm>
      <div aria-live="polite" className="mt-3 empty:hidden">
        {report && <VerifyAnswer report={report} />}
      </div>
    </Section>
  );
}

function VerifyAnswer({ report }: { report: VerifyReport }) {
  const waiting =
    report.unsealed > 0 &&
    `${report.unsealed} newer events wait for their line; that takes about a second.`;
  if (report.problem !== null) {
    const { eventId, what } = report.problem;
    return (
      <Callout tone="hurting" title={problemTitle(report.problem)}>
        <p>{what}</p>
        {eventId !== null && <p>Event {eventId}.</p>}
        <p>
          {report.lines === 0 ? "No line before it." : `Lines 1 to ${report.lines} are whole.`}{" "}
          {waiting}
        </p>
      </Callout>
    );
  }
  return (
    <Callout tone="proved" title={`The log is whole: ${report.lines} lines`}>
      {waiting && <p>{waiting}</p>}
      {report.head !== null && (
        <>
          <p className="mb-1">Keep this head somewhere else:</p>
          <CodeBlock text={report.head} label="Copy the head" />
        </>
      )}
    </Callout>
  );
}

function problemTitle({ kind, seq }: BadLine): string {
  if (kind === "truncated") return "The end of the log is missing";
  if (kind === "unchained") return "An event has no line in the log";
  return `Line ${seq} is bad`;
}
