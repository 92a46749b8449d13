import { DueTime } from "@/components/time/due-time";
import type { NotificationDto } from "@/domain/notification/notification-dto";

/** In the head of the room: the clock that is easily forgotten. */
export function NotificationLine({ notification }: { notification: NotificationDto | null }) {
  if (notification === null || !notification.asked || notification.nextDueAt === null) return null;
  const open = notification.regimes.filter(
    ({ decision }) => decision === null || decision === "not_yet",
  );
  return (
    <p>
      <a href="#notification" className="text-link">
        {open.length > 0 ? "Decide whom to notify" : "Notify authorities"}
      </a>
      : <DueTime at={notification.nextDueAt} />
    </p>
  );
}
