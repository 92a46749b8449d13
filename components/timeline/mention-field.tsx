"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";

import { TextAreaField } from "@/components/form/text-field";
import { mentionQuery, peopleFor } from "@/domain/member/mentions";
import type { PersonDto } from "@/domain/member/person-dto";
import { cn } from "@/lib/cn";
import { counted } from "@/lib/counted";

type MentionFieldProps = {
  id: string;
  name: string;
  label: string;
  hint: string;
  people: readonly PersonDto[];
};

/** A text in which @ offers names: arrows move, Enter or Tab takes one, Esc goes on without. */
export function MentionField({ people, ...field }: MentionFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const offered = query === null ? [] : peopleFor(query, people);
  const at = Math.min(active, offered.length - 1);

  function look() {
    const found = area.current;
    const next = found === null ? null : mentionQuery(found.value.slice(0, found.selectionStart));
    if (next !== query) setActive(0);
    setQuery(next);
  }

  function take(person: PersonDto) {
    const found = area.current;
    if (found === null || query === null) return;
    const caret = found.selectionStart;
    found.setRangeText(`@${person.name} `, caret - query.length - 1, caret, "end");
    // The form keeps its draft by this event.
    found.dispatchEvent(new Event("input", { bubbles: true }));
    setQuery(null);
    found.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const chosen = offered[at];
    if (chosen === undefined) return;
    const { key } = event;
    if (key === "ArrowDown") setActive((at + 1) % offered.length);
    else if (key === "ArrowUp") setActive((at + offered.length - 1) % offered.length);
    else if (key === "Escape") setQuery(null);
    else if (key === "Enter" || (key === "Tab" && !event.shiftKey)) take(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative">
      <TextAreaField
        {...field}
        ref={area}
        rows={2}
        maxLength={10_000}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
        onInput={look}
        onClick={look}
        onKeyDown={onKeyDown}
        onBlur={() => setQuery(null)}
      />
      {offered.length > 0 && (
        <div
          id={listId}
          role="listbox"
          aria-label="People"
          className="absolute top-full left-0 z-30 mt-1 w-72 max-w-full rounded-md bg-raised p-1 shadow-float"
        >
          {offered.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              // Before the field loses its focus, and with it the list.
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
              className={cn(
                "flex min-h-8 cursor-default items-center rounded-sm px-2 pointer-coarse:min-h-11",
                index === at && "bg-accent-tint text-accent-text",
              )}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
      <span className="sr-only" aria-live="polite">
        {offered.length > 0 && `${counted(offered.length, "person", "people")} to choose from.`}
      </span>
    </div>
  );
}
