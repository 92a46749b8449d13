"use client";

import type { Route } from "next";
import Link from "next/link";

import { useNow } from "@/components/time/viewer";
import { RelativeTime } from "@/components/time/relative-time";
import { StatePill } from "@/components/ui/state-pill";
import type { WaitingDto } from "@/domain/signature/waiting-dto";

import type { SignatureActions } from "./signature-actions";
import { WaitingActs } from "./waiting-acts";

type WaitingListProps = {
  waiting: readonly WaitingDto[];
  actions: SignatureActions;
  empty?: string;
};

/** Each with what is asked, who asks, since when, and what this person may do about it. */
export function WaitingList({
  waiting,
  actions,
  empty = "No signature is waited for.",
}: WaitingListProps) {
  if (waiting.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul className="flex flex-col divide-y">
      {waiting.map((line) => (
        <li key={line.id} className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
          <p>
            <StatePill tone="will_hurt" plain>
              {line.kind === "request" ? "Waits for a signature" : "Waits for a review"}
            </StatePill>{" "}
            <Link
              href={`/incidents/${line.incident.number}` as Route}
              className="rounded-sm font-medium hover:underline"
            >
              LEAK-{line.incident.number} <bdi>{line.incident.title}</bdi>
            </Link>
          </p>
          <p dir="auto">{line.sentence}</p>
          {line.reason !== null && (
            <p dir="auto" className="break-words text-muted">
              {line.reason}
            </p>
          )}
          <p className="text-12 text-muted">
            {line.kind === "request" ? "Asked by" : "Signed by"}{" "}
            {line.mine ? "you" : <bdi>{line.by.name}</bdi>}, <RelativeTime at={line.since} inRow />
          </p>
          {line.review !== null && <ReviewWanted review={line.review} />}
          <WaitingActs line={line} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

/** Who may review it, and that it is overdue after a day: an unreviewed one keeps the incident open. */
function ReviewWanted({ review }: { review: NonNullable<WaitingDto["review"]> }) {
  const now = useNow();
  const overdue = new Date(review.dueAt) < now;
  return (
    <p className="text-12 text-muted">
      {overdue && (
        <>
          <StatePill tone="hurting" plain>
            Overdue
          </StatePill>{" "}
        </>
      )}
      To be reviewed by <bdi>{review.by.map(({ name }) => name).join(" or ")}</bdi>,{" "}
      {overdue ? "was due" : "due"} <RelativeTime at={review.dueAt} inRow />
    </p>
  );
}
