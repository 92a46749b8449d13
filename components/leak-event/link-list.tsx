"use client";

import type { Route } from "next";
import Link from "next/link";

import { ActionButton } from "@/components/form/action-button";
import { stateWords } from "@/components/incident/incident-words";
import { StatePill } from "@/components/ui/state-pill";
import type { LinkDto } from "@/domain/incident/related-dto";

import type { RelationActions } from "./leak-event-actions";
import { linkSentence } from "./leak-event-words";

type LinkListProps = {
  links: readonly LinkDto[];
  mayUnlink: boolean;
  unlink: RelationActions["unlinkIncidents"];
};

export function LinkList({ links, mayUnlink, unlink }: LinkListProps) {
  if (links.length === 0) return <p className="text-muted">Linked to nothing yet.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {links.map((link) => (
        <li key={link.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={`/incidents/${link.number}` as Route} className="text-link">
            {linkSentence(link)}
          </Link>
          <bdi className="text-muted">{link.title}</bdi>
          <StatePill plain tone={stateWords[link.state].tone}>
            {stateWords[link.state].word}
          </StatePill>
          {mayUnlink && (
            <ActionButton
              size="small"
              variant="quiet"
              action={unlink}
              input={{ linkId: link.id }}
              done="The link is taken back."
              aria-label={`Take back: ${linkSentence(link)}`}
            >
              Take back
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
