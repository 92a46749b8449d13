"use client";

import { ActionButton } from "@/components/form/action-button";
import { TextAreaField } from "@/components/form/text-field";
import { useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { AbsoluteTime } from "@/components/time/absolute-time";
import { RelativeTime } from "@/components/time/relative-time";
import { useNow } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ReviewDto } from "@/domain/signature/request-dto";

/** What one person signed alone stays amber until somebody looked at it. */
export function ReviewLine({ review }: { review: ReviewDto }) {
  return (
    <Callout tone="will_hurt" title={review.sentence}>
      <p>
        <bdi>{review.signedBy.name}</bdi> signed it <RelativeTime at={review.signedAt} />. It waits
        for a review.
      </p>
      <ReviewActs review={review} />
    </Callout>
  );
}

function ReviewActs({ review }: { review: ReviewDto }) {
  const { actions, alone, may, me } = useRoomTools();
  const now = useNow();
  const { signatureId } = review;
  if (!may["signature.review"]) return null;
  const own = review.signedBy.id === me;
  if (own && !alone) return <p className="text-muted">Another person has to review it.</p>;
  if (own && now < new Date(review.ownReviewFrom)) {
    return (
      <p className="text-muted">
        You may review it yourself from <AbsoluteTime at={review.ownReviewFrom} />.
      </p>
    );
  }
  return (
    <div className="mt-1 flex flex-wrap gap-1">
      <ActionButton
        size="small"
        action={actions.reviewSignature}
        input={{ signatureId, outcome: "accept" }}
        done="Reviewed."
      >
        Accept it
      </ActionButton>
      <RoomDialog
        verb="reviewSignature"
        withoutNumber
        input={{ signatureId, outcome: "void" }}
        title="Void the signature"
        description="What stood on it stands no more."
        trigger={
          <Button size="small" variant="quiet">
            Void it…
          </Button>
        }
        submit="Void the signature"
        submitVariant="danger"
        done="The signature is void."
      >
        <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
      </RoomDialog>
    </div>
  );
}
