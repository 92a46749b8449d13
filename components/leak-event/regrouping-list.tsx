"use client";

import type { Route } from "next";
import Link from "next/link";

import { ActionButton } from "@/components/form/action-button";
import { RelativeTime } from "@/components/time/relative-time";
import type { RegroupingDto } from "@/domain/incident/related-dto";

import type { RelationActions } from "./leak-event-actions";

type RegroupingListProps = {
  regroupings: readonly RegroupingDto[];
  number: number;
  mayUndo: boolean;
  actions: Pick<RelationActions, "undoMerge" | "undoSplit">;
};

/** What was merged and split, and the way back. */
export function RegroupingList({ regroupings, number, mayUndo, actions }: RegroupingListProps) {
  return (
    <ul className="flex flex-col gap-2">
      {regroupings.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {sentenceOf(row, number)}{" "}
            <Link href={`/incidents/${row.number}` as Route} className="text-link">
              Open LEAK-{row.number}
            </Link>
            , <RelativeTime at={row.at} />
            {row.by !== null && (
              <>
                , <bdi>{row.by}</bdi>
              </>
            )}
          </span>
          {row.reason !== null && (
            <p dir="auto" className="text-muted">
              {row.reason}
            </p>
          )}
          {mayUndo && (
            <ActionButton
              size="small"
              action={row.kind === "merge" ? actions.undoMerge : actions.undoSplit}
              input={{ regroupingId: row.id }}
              done={row.kind === "merge" ? "They are two again." : "They are one again."}
              aria-label={`Undo: ${sentenceOf(row, number)}`}
            >
              Undo the {row.kind}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ kind, stayed, number: other }: RegroupingDto, number: number): string {
  const [from, into] = stayed ? [other, number] : [number, other];
  if (kind === "merge") return `LEAK-${from} was merged into LEAK-${into}.`;
  return `LEAK-${from} was split off LEAK-${into}.`;
}
