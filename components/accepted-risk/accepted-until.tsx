import { RelativeTime } from "@/components/time/relative-time";
import type { RoomDto } from "@/domain/incident/room-dto";

type AcceptedUntilProps = { acceptance: NonNullable<RoomDto["acceptance"]> };

/** A closed incident that opens again by itself says when. */
export function AcceptedUntil({ acceptance }: AcceptedUntilProps) {
  return (
    <>
      <p>
        Accepted by <bdi>{acceptance.approvedBy}</bdi>. It opens again{" "}
        <RelativeTime at={acceptance.until} />.
      </p>
      {acceptance.reason !== null && (
        <p dir="auto" className="break-words text-muted">
          {acceptance.reason}
        </p>
      )}
    </>
  );
}
