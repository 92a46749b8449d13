"use client";

import { Popover } from "@/components/ui/popover";
import { StatePill } from "@/components/ui/state-pill";

import { severityWords } from "./incident-words";
import { useRoom } from "./room-context";

/** The severity, and the lines that made it. */
export function SeverityState() {
  const { severity } = useRoom();
  const { word, tone } = severityWords[severity.value];
  const { override } = severity;
  return (
    <Popover
      label="Why this severity"
      trigger={
        <button type="button" className="rounded-sm" aria-label={`Severity: ${word}. Why?`}>
          <StatePill tone={tone}>{word}</StatePill>
        </button>
      }
    >
      <p className="font-semibold">{severity.because}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {severity.lines.map((line) => (
          <li key={line.question} className={line.known ? undefined : "text-not-known"}>
            {line.answer}
          </li>
        ))}
      </ul>
      {override !== null && (
        <p className="mt-2 text-muted">
          Computed: {severityWords[severity.computed].word.toLowerCase()}. Set by{" "}
          <bdi>{override.by}</bdi>
          {override.reason !== null && <span dir="auto">: {override.reason}</span>}
        </p>
      )}
    </Popover>
  );
}
