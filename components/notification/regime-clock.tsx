"use client";

import { RadioField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { DueTime } from "@/components/time/due-time";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { StatePill } from "@/components/ui/state-pill";
import { notificationDecisions } from "@/domain/notification/notification";
import type { RegimeClockDto, StageDto } from "@/domain/notification/notification-dto";

import type { NotificationActions } from "./notification-actions";
import { decisionWords, undecided } from "./notification-words";

type RegimeClockProps = {
  caseId: string;
  asked: boolean;
  regime: RegimeClockDto;
  actions: NotificationActions;
  mayDecide: boolean;
};

/** One rule: who is told, the time left of each stage, and the decision with its reason. */
export function RegimeClock({ caseId, asked, regime, actions, mayDecide }: RegimeClockProps) {
  const { word, tone } = regime.decision === null ? undecided : decisionWords[regime.decision];
  const runs = asked && regime.decision !== "not_needed";
  return (
    <li className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          <bdi>{regime.name}</bdi>
        </h3>
        <StatePill tone={tone} plain>
          {word}
        </StatePill>
        {mayDecide && <DecideDialog {...{ caseId, regime, actions }} />}
      </div>
      <p className="text-12 text-muted">
        <bdi>{regime.authority}</bdi>
        {regime.note !== null && <bdi>. {regime.note}</bdi>}
      </p>
      {regime.reason !== null && regime.at !== null && (
        <p dir="auto" className="break-words">
          {regime.reason}{" "}
          <span className="text-12 text-muted">
            <bdi>{regime.by}</bdi>, <RelativeTime at={regime.at} inRow />
          </span>
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {regime.stages.map((stage) => (
          <li key={stage.key} className="flex flex-wrap items-center gap-x-2">
            <bdi>{stage.title}</bdi>
            <StageState stage={stage} runs={runs} />
            {mayDecide && regime.decision === "notify" && (
              <SentDialog {...{ caseId, regime, stage, actions }} />
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function StageState({ stage, runs }: { stage: StageDto; runs: boolean }) {
  if (stage.sentAt !== null) {
    return (
      <span>
        sent <RelativeTime at={stage.sentAt} inRow />,{" "}
        <DueTime at={stage.dueAt} doneAt={stage.sentAt} />
        {stage.reference !== null && <bdi className="text-muted"> ({stage.reference})</bdi>}
      </span>
    );
  }
  return runs ? <DueTime at={stage.dueAt} /> : <span className="text-muted">not sent</span>;
}

type DialogProps = Pick<RegimeClockProps, "caseId" | "regime" | "actions">;

function DecideDialog({ caseId, regime, actions }: DialogProps) {
  return (
    <FormDialog
      title={`Decide: ${regime.name}`}
      description={`Told would be: ${regime.authority}.`}
      trigger={
        <Button size="small" aria-label={`Decide on ${regime.name}`}>
          Decide…
        </Button>
      }
      action={actions.decideNotification}
      submit="Sign the decision"
      done="The decision is signed."
      draft={`notify-${caseId}-${regime.id}`}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="regimeId" value={regime.id} />
      <RadioField
        name="decision"
        legend="Decision"
        defaultValue={regime.decision ?? "not_yet"}
        options={notificationDecisions.map((value) => ({
          value,
          label: decisionWords[value].word,
        }))}
      />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </FormDialog>
  );
}

function SentDialog({ caseId, regime, stage, actions }: DialogProps & { stage: StageDto }) {
  const act = stage.sentAt === null ? "It was sent" : "Correct";
  return (
    <FormDialog
      title={`${stage.title} to: ${regime.authority}`}
      trigger={
        <Button
          size="small"
          variant="quiet"
          aria-label={`${act}: ${stage.title} of ${regime.name}`}
        >
          {act}…
        </Button>
      }
      action={actions.recordNotificationSent}
      submit="Record that it was sent"
      done="Recorded."
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="regimeId" value={regime.id} />
      <input type="hidden" name="stage" value={stage.key} />
      <TimeField
        name="sentAt"
        label="Sent"
        hint="Empty means now."
        required={false}
        past
        at={stage.sentAt}
      />
      <TextField
        name="reference"
        label="Reference"
        hint="The authority's number of the case."
        required={false}
        maxLength={200}
        defaultValue={stage.reference ?? undefined}
      />
    </FormDialog>
  );
}
