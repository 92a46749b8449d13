"use client";

import type { ReactNode } from "react";

import { askFrame } from "@/components/frame/frame-state";
import { ActionButton } from "@/components/form/action-button";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField } from "@/components/form/text-field";
import { AbsoluteTime } from "@/components/time/absolute-time";
import { useNow } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import type { WaitingDto } from "@/domain/signature/waiting-dto";

import { AloneDialog } from "./alone-dialog";
import type { SignatureActions } from "./signature-actions";

type WaitingActsProps = { line: WaitingDto; actions: SignatureActions };

/** The list itself is asked for anew: it stands in the frame, which no page draws again. */
const onDone = () => void askFrame();

export function WaitingActs({ line, actions }: WaitingActsProps) {
  return (
    <div className="flex flex-wrap items-center gap-1">
      {line.kind === "request" ? (
        <RequestActs line={line} actions={actions} />
      ) : (
        <ReviewActs line={line} actions={actions} />
      )}
    </div>
  );
}

function RequestActs({ line, actions }: WaitingActsProps) {
  const { id: requestId, may, sentence, shown } = line;
  return (
    <>
      {may.sign && (
        <ActionButton
          size="small"
          action={actions.signRequest}
          input={{ requestId, shown }}
          done="Signed."
          onDone={onDone}
        >
          Sign
        </ActionButton>
      )}
      {may.refuse && (
        <FormDialog
          title="Refuse to sign"
          description={sentence}
          trigger={
            <Button size="small" variant="quiet">
              Refuse…
            </Button>
          }
          action={actions.refuseRequest}
          submit="Refuse"
          done="Refused."
          onDone={onDone}
        >
          <input type="hidden" name="requestId" value={requestId} />
          <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
        </FormDialog>
      )}
      {may.aloneFrom !== null && (
        <FromThen at={may.aloneFrom} words="You may sign alone from">
          <AloneDialog line={line} actions={actions} onDone={onDone} />
        </FromThen>
      )}
      {may.withdraw && (
        <ActionButton
          size="small"
          variant="quiet"
          action={actions.withdrawRequest}
          input={{ requestId }}
          done="Withdrawn."
          onDone={onDone}
        >
          Withdraw
        </ActionButton>
      )}
    </>
  );
}

function ReviewActs({ line, actions }: WaitingActsProps) {
  const { id: signatureId, may, mine, sentence } = line;
  if (may.review) {
    return (
      <>
        <ActionButton
          size="small"
          action={actions.reviewSignature}
          input={{ signatureId, outcome: "accept" }}
          done="Reviewed."
          onDone={onDone}
        >
          Accept it
        </ActionButton>
        <FormDialog
          title="Void the signature"
          description={`${sentence} What stood on it stands no more.`}
          trigger={
            <Button size="small" variant="quiet">
              Void it…
            </Button>
          }
          action={actions.reviewSignature}
          submit="Void the signature"
          submitVariant="danger"
          done="The signature is void."
          onDone={onDone}
        >
          <input type="hidden" name="signatureId" value={signatureId} />
          <input type="hidden" name="outcome" value="void" />
          <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
        </FormDialog>
      </>
    );
  }
  if (may.aloneFrom !== null) {
    return <FromThen at={may.aloneFrom} words="You may review it yourself from" />;
  }
  return mine ? <span className="text-muted">Another person has to review it.</span> : null;
}

function FromThen({
  at,
  words,
  children = null,
}: {
  at: string;
  words: string;
  children?: ReactNode;
}) {
  const now = useNow();
  if (now >= new Date(at)) return children;
  return (
    <span className="text-12 text-muted">
      {words} <AbsoluteTime at={at} />
    </span>
  );
}
