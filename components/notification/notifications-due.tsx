import type { Route } from "next";
import Link from "next/link";

import { DueTime } from "@/components/time/due-time";
import { Callout } from "@/components/ui/callout";
import type { NotificationDueDto } from "@/domain/notification/notification-dto";

/** Beside what is late to contain: authorities that have to be told within a day, or had to be. */
export function NotificationsDue({ due }: { due: readonly NotificationDueDto[] }) {
  if (due.length === 0) return null;
  return (
    <Callout tone="will_hurt" title="Authorities to notify" className="mb-3">
      <ul className="flex flex-col gap-1">
        {due.map((row) => (
          <li key={`${row.caseId} ${row.what}`}>
            <Link href={`/incidents/${row.number}#notification` as Route} className="text-link">
              LEAK-{row.number} <bdi>{row.title}</bdi>
            </Link>{" "}
            <bdi>{row.what}</bdi>, <DueTime at={row.dueAt} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
