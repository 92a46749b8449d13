"use client";

import { ActionButton } from "@/components/form/action-button";
import { TextAreaField } from "@/components/form/text-field";
import { useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { AbsoluteTime } from "@/components/time/absolute-time";
import { RelativeTime } from "@/components/time/relative-time";
import { useNow } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import { StatePill } from "@/components/ui/state-pill";
import type { Tone } from "@/components/ui/tone";
import type { RequestDto } from "@/domain/signature/request-dto";
import type { RequestState } from "@/domain/signature/signature";

import { SignAloneDialog } from "./sign-alone-dialog";

const requestWords = {
  open: { word: "Waits for a signature", tone: "will_hurt" },
  signed: { word: "Signed", tone: "proved" },
  emergency: { word: "Signed alone", tone: "will_hurt" },
  refused: { word: "Refused", tone: "not_known" },
  withdrawn: { word: "Withdrawn", tone: "not_known" },
  voided: { word: "Void", tone: "not_known" },
} as const satisfies Record<RequestState, { word: string; tone: Tone }>;

/** What is asked, by whom, and what this person may do about it. */
export function RequestLine({ request }: { request: RequestDto }) {
  const { word, tone } = requestWords[request.state];
  return (
    <div className="flex flex-col gap-1 rounded-md bg-sunken px-2 py-1.5 text-13">
      <p>
        <StatePill tone={tone} plain>
          {word}
        </StatePill>{" "}
        <span dir="auto">{request.sentence}</span>
      </p>
      <p className="text-12 text-muted">
        Asked by <bdi>{request.askedBy.name}</bdi>, <RelativeTime at={request.askedAt} />
        {request.signedBy.length > 0 && <bdi>; signed by {request.signedBy.join(", ")}</bdi>}
      </p>
      {request.reason !== null && (
        <p dir="auto" className="break-words">
          {request.reason}
        </p>
      )}
      {request.state === "open" && <RequestActs request={request} />}
    </div>
  );
}

function RequestActs({ request }: { request: RequestDto }) {
  const { actions, may } = useRoomTools();
  const { id: requestId, mine } = request;
  return (
    <div className="flex flex-wrap items-center gap-1">
      {may["signature.sign"] && !mine && (
        <ActionButton
          size="small"
          action={actions.signRequest}
          input={{ requestId, shown: request.boundTo }}
          done="Signed."
        >
          Sign
        </ActionButton>
      )}
      {may["signature.refuse"] && !mine && (
        <RoomDialog
          verb="refuseRequest"
          withoutNumber
          input={{ requestId }}
          title="Refuse to sign"
          description={request.sentence}
          trigger={
            <Button size="small" variant="quiet">
              Refuse…
            </Button>
          }
          submit="Refuse"
          done="Refused."
        >
          <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
        </RoomDialog>
      )}
      {may["signature.emergency_sign"] && mine && <AloneAct request={request} />}
      {may["signature.withdraw"] && mine && (
        <ActionButton
          size="small"
          variant="quiet"
          action={actions.withdrawRequest}
          input={{ requestId }}
          done="Withdrawn."
        >
          Withdraw
        </ActionButton>
      )}
    </div>
  );
}

function AloneAct({ request }: { request: RequestDto }) {
  const now = useNow();
  const { alone } = useRoomTools();
  if (alone || now >= new Date(request.aloneFrom)) return <SignAloneDialog request={request} />;
  return (
    <span className="text-12 text-muted">
      You may sign alone from <AbsoluteTime at={request.aloneFrom} />
    </span>
  );
}
