"use client";

import type { Route } from "next";
import Link from "next/link";

import { RelativeTime } from "@/components/time/relative-time";
import { StatePill } from "@/components/ui/state-pill";
import type { WaitingDto } from "@/domain/signature/waiting-dto";

import type { SignatureActions } from "./signature-actions";
import { WaitingActs } from "./waiting-acts";

type WaitingListProps = { waiting: readonly WaitingDto[]; actions: SignatureActions };

/** Each with what is asked, who asks, since when, and what this person may do about it. */
export function WaitingList({ waiting, actions }: WaitingListProps) {
  if (waiting.length === 0) {
    return <p className="text-muted">No signature is waited for.</p>;
  }
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
          <WaitingActs line={line} actions={actions} />
        </li>
      ))}
    </ul>
  );
}
