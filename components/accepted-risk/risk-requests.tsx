"use client";

import { RequestLine } from "@/components/gate/request-line";
import { useRoom } from "@/components/incident/room-context";

/** A risk that somebody wants to accept waits here for the second person, and an unreviewed one too. */
export function RiskRequests() {
  const { requests, state } = useRoom();
  const asked = requests.filter(
    (request) =>
      request.subject === "accept_risk" &&
      (request.state === "open" || (request.state === "emergency" && state !== "resolved")),
  );
  if (asked.length === 0) return null;
  return (
    <div className="mt-2 flex flex-col gap-2">
      {asked.map((request) => (
        <RequestLine key={request.id} request={request} />
      ))}
    </div>
  );
}
