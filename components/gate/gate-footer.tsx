"use client";

import { LockKeyhole, LockKeyholeOpen } from "lucide-react";

import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { StatePill } from "@/components/ui/state-pill";

import { endsAt } from "@/domain/key/ending";

import { DeactivateButtons } from "./deactivate-buttons";
import { OverrideDialog } from "./override-dialog";
import { RequestLine } from "./request-line";

const named = 3;

/** May the old key go? What holds it, what would open it, and the act itself. */
export function GateFooter() {
  const { gate, requests } = useRoom();
  const { may } = useRoomTools();
  const { open } = gate.decision;
  const asked = requests.filter(
    (request) =>
      request.cutoverId === null &&
      request.subject !== "accept_risk" &&
      ["open", "signed", "emergency"].includes(request.state),
  );
  const overrideAsked = asked.some((request) => request.subject === "override");
  return (
    <div className="flex flex-col gap-2 border-t bg-sunken px-3 py-2 xl:sticky xl:bottom-0 xl:z-10 print:static">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatePill tone={open ? "proved" : "will_hurt"} icon={open ? LockKeyholeOpen : LockKeyhole}>
          {open ? "Gate open" : "Gate closed"}
        </StatePill>
        <p className="min-w-0 flex-1 basis-56">
          {gate.summary.sentence}
          {gate.decision.open && gate.decision.through === "override" && " Through an override."}
        </p>
      </div>
      {!open && <OpensOn sentences={gate.summary.opensOn} />}
      {asked.map((request) => (
        <RequestLine key={request.id} request={request} />
      ))}
      {may["key_version.deactivate"] && (
        <div className="flex flex-wrap justify-end gap-2">
          {!open && !overrideAsked && may["signature.request"] && <OverrideDialog />}
          <EndActs />
        </div>
      )}
    </div>
  );
}

/** One provider has its own verbs. Without one, each place ends it, or nothing does. */
function EndActs() {
  const { key } = useRoom();
  const where = endsAt(key.diesBy);
  if (where === "provider") return <DeactivateButtons />;
  return (
    <p className="self-center text-muted">
      {where === "verifiers"
        ? "It ends when each place refuses it."
        : "Nothing switches this key off."}
    </p>
  );
}

function OpensOn({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  const more = sentences.length - named;
  return (
    <p className="text-12 text-muted">
      Opens on: {sentences.slice(0, named).join(" ")}
      {more > 0 && ` And ${more} more.`}
    </p>
  );
}
