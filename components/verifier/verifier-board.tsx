"use client";

import { useDialogHost } from "@/components/incident/dialog-host";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomFormButton } from "@/components/step/room-form-button";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { VerifierDto } from "@/domain/custody/custody-dto";

import { AddVerifierDialog, RecordVerifierDialog, RemoveVerifierDialog } from "./verifier-dialogs";
import { verifierWords } from "./verifier-words";

const add = { button: "Add a place…", asksWhen: false, Dialog: AddVerifierDialog } as const;

/** Where the old key is accepted. It is dead when the last of these refuses it. */
export function VerifierBoard() {
  const { key, verifiers, state } = useRoom();
  const { may } = useRoomTools();
  if (key.diesBy !== "verifiers") return null;
  const refusing = verifiers.filter((row) => row.state === "refuses").length;
  const readOnly = state === "resolved" || !may["verifier.record"];
  return (
    <section
      id="verifiers"
      aria-labelledby="verifiers-title"
      className="min-w-0 overflow-clip rounded-md border bg-surface"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
        <h2 id="verifiers-title" className="text-16 font-semibold">
          Where it is accepted
        </h2>
        <span className="text-muted">
          {refusing} of {verifiers.length} refuse it
        </span>
        {may["verifier.add"] && state !== "resolved" && (
          <div className="ml-auto print:hidden">
            <RoomFormButton form={add} size="small" />
          </div>
        )}
      </div>
      <DataTableLite
        caption="Places that accept the old key"
        columns={readOnly ? facts : [...facts, acts]}
        rows={verifiers}
        getRowId={({ id }) => id}
        empty={
          <p className="px-3 pb-3 text-not-known">
            No place is listed. That is not the same as none.
          </p>
        }
      />
    </section>
  );
}

const facts: readonly LiteColumn<VerifierDto>[] = [
  { id: "place", header: "Place", cell: placeCell, className: "align-top md:min-w-40" },
  { id: "state", header: "Now", cell: stateCell, className: "align-top" },
  { id: "how", header: "How that is known", cell: howCell, className: "align-top" },
];

const acts: LiteColumn<VerifierDto> = {
  id: "actions",
  header: "Actions",
  align: "end",
  className: "align-top print:hidden",
  cell: (row) => <RowActs row={row} />,
};

function placeCell(row: VerifierDto) {
  return (
    <div className="min-w-0">
      <bdi className="font-medium">{row.name}</bdi>
      <p className="text-12 text-muted">
        {row.ownerTeam === null ? "Nobody is known to own it" : <bdi>{row.ownerTeam}</bdi>}
      </p>
    </div>
  );
}

function stateCell(row: VerifierDto) {
  const { word, tone } = verifierWords[row.state];
  return (
    <div>
      <StatePill tone={tone} plain>
        {word}
      </StatePill>
      <p className="text-12 text-muted">
        <RelativeTime at={row.since} />
      </p>
    </div>
  );
}

function howCell(row: VerifierDto) {
  if (row.how === null) return <span className="text-not-known">Not checked yet</span>;
  return (
    <div className="min-w-0">
      <p dir="auto" className="break-words">
        {row.how}
      </p>
      <p className="flex flex-wrap gap-x-2 text-12 text-muted">
        {row.by !== null && <bdi>{row.by}</bdi>}
        {row.link !== null && (
          <a href={row.link} rel="noreferrer" className="text-link">
            What shows it
          </a>
        )}
      </p>
    </div>
  );
}

function RowActs({ row }: { row: VerifierDto }) {
  const show = useDialogHost();
  const { may } = useRoomTools();
  return (
    <div className="flex flex-wrap justify-end gap-1">
      <Button
        size="small"
        variant="quiet"
        onClick={() => show((opened) => <RecordVerifierDialog {...opened} verifier={row} />)}
      >
        Record…<span className="sr-only"> {row.name}</span>
      </Button>
      {row.state !== "accepts" && may["verifier.remove"] && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => show((opened) => <RemoveVerifierDialog {...opened} verifier={row} />)}
        >
          Take off…<span className="sr-only"> {row.name}</span>
        </Button>
      )}
    </div>
  );
}
