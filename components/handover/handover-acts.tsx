"use client";

import { askFrame } from "@/components/frame/frame-state";
import { ActionButton } from "@/components/form/action-button";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField } from "@/components/form/text-field";
import { showToast } from "@/components/ui/toast";
import { Button } from "@/components/ui/button";
import type { HandoverDto, HandoverResults } from "@/domain/handover/handover-dto";

import type { HandoverActions } from "./handover-actions";

const again = () => void askFrame();

/** Each row says what became of it; the ones that were left say why. */
export function tellAccepted({ results }: HandoverResults): void {
  again();
  const left = results.filter(({ outcome }) => outcome === "left");
  const [first] = left;
  const taken = results.length - left.length;
  showToast({
    message:
      first === undefined
        ? taken === 1
          ? "You lead it now."
          : `You lead ${taken} more incidents now.`
        : `${taken} taken over, ${left.length} left. LEAK-${first.number}: ${first.message ?? ""}`,
    ...(first !== undefined && { failed: true }),
  });
}

/** What this person may do about one hand-over. */
export function HandoverActs({
  handover,
  actions,
}: {
  handover: HandoverDto;
  actions: HandoverActions;
}) {
  const { id, incident, from, may } = handover;
  const of = `LEAK-${incident.number}`;
  return (
    <div className="flex flex-wrap items-center gap-1">
      {may.answer && (
        <>
          <ActionButton
            size="small"
            action={actions.acceptHandovers}
            input={{ ids: [id] }}
            onDone={tellAccepted}
          >
            Take it over
            <span className="sr-only">: {of}</span>
          </ActionButton>
          <FormDialog
            title={`Decline to take ${of} over`}
            description={`${from.name} goes on leading it, and reads your reason.`}
            trigger={
              <Button size="small" variant="quiet">
                Decline…
                <span className="sr-only"> {of}</span>
              </Button>
            }
            action={actions.declineHandover}
            submit="Decline"
            done="Declined."
            onDone={again}
          >
            <input type="hidden" name="id" value={id} />
            <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
          </FormDialog>
        </>
      )}
      {may.withdraw && (
        <ActionButton
          size="small"
          variant="quiet"
          action={actions.withdrawHandover}
          input={{ id }}
          done="Taken back."
          onDone={again}
        >
          Take it back
          <span className="sr-only">: the hand-over of {of}</span>
        </ActionButton>
      )}
    </div>
  );
}
