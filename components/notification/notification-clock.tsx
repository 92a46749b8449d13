"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import type { NotificationDto } from "@/domain/notification/notification-dto";

import { DataKindChecks } from "./data-kind-checks";
import type { NotificationActions } from "./notification-actions";
import { dataKindWords } from "./notification-words";
import { RegimeClock } from "./regime-clock";

type NotificationClockProps = {
  notification: NotificationDto;
  actions: NotificationActions;
  mayDecide: boolean;
};

/** Whom the law wants told, how long is left, and what was decided. One for all incidents of an event. */
export function NotificationClock({ notification, actions, mayDecide }: NotificationClockProps) {
  const { caseId, asked, awareAt, awareReason, dataKinds, regimes } = notification;
  return (
    <div className="flex flex-col gap-3 text-13">
      {!asked && (
        <p className="text-muted">
          Nobody has to decide any more: no data was breached. It is kept for the record.
        </p>
      )}
      <div className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2">
          <span>
            Aware since <RelativeTime at={awareAt} />
            {awareReason !== null && <span dir="auto">: {awareReason}</span>}
          </span>
          {mayDecide && (
            <FormDialog
              title="Since when do you know of the breach?"
              description="Every stage is counted from it."
              trigger={
                <Button size="small" variant="quiet">
                  Correct…
                </Button>
              }
              action={actions.correctAwareness}
              submit="Correct the time"
              done="Corrected. The clocks follow."
            >
              <input type="hidden" name="caseId" value={caseId} />
              <TimeField name="awareAt" label="Aware since" required past at={awareAt} />
              <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
            </FormDialog>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-x-2">
          <span>
            Data:{" "}
            {dataKinds.length === 0
              ? "not known, so every rule applies"
              : dataKinds.map((kind) => dataKindWords[kind].toLowerCase()).join(", ")}
          </span>
          {mayDecide && (
            <FormDialog
              title="Which data may the key have opened?"
              description="It decides which rules apply. Leave all empty while nobody knows."
              trigger={
                <Button size="small" variant="quiet">
                  Say which data…
                </Button>
              }
              action={actions.setDataKinds}
              submit="Save the data"
              done="Saved."
            >
              <input type="hidden" name="caseId" value={caseId} />
              <DataKindChecks chosen={dataKinds} legend="Data" />
            </FormDialog>
          )}
        </div>
      </div>
      {regimes.length === 0 && <p className="text-muted">No rule applies to this data.</p>}
      <ul className="flex flex-col divide-y">
        {regimes.map((regime) => (
          <RegimeClock key={regime.id} {...{ caseId, asked, regime, actions, mayDecide }} />
        ))}
      </ul>
    </div>
  );
}
