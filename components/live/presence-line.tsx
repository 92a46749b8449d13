"use client";

import { Eye } from "lucide-react";

import type { EditedField, PresentPerson } from "@/domain/live/presence";

import { useAnnounced, usePeopleIn } from "./use-presence";

const writing: Record<EditedField, string> = {
  comment: "writing a comment",
  reason: "writing a reason",
  evidence: "adding evidence",
};

type Props = { number: number; me: string | null };

/** Who else looks at this room now. Stands once in it, and says that this page is here too. */
export function PresenceLine({ number, me }: Props) {
  useAnnounced(number);
  const others = usePeopleIn(number).filter(({ id }) => id !== me);
  return (
    <p aria-live="polite" className="flex flex-wrap gap-x-3 text-muted print:hidden">
      {others.map((person) => (
        <span key={person.id} className="inline-flex min-w-0 items-center gap-1">
          <Eye aria-hidden className="size-3.5 shrink-0" />
          <span>
            <bdi>{person.name}</bdi> is here{about(person)}
          </span>
        </span>
      ))}
    </p>
  );
}

function about({ onCall, editing }: PresentPerson): string {
  return [onCall && " · on-call", editing !== null && ` · ${writing[editing]}`]
    .filter(Boolean)
    .join("");
}

type FieldProps = Props & { field: EditedField };

/** At the field itself: two answers to the same thing are one too many. */
export function WritingHere({ number, me, field }: FieldProps) {
  const names = usePeopleIn(number)
    .filter(({ id, editing }) => id !== me && editing === field)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p aria-live="polite" className="text-12 text-will-hurt">
      <bdi>{names.join(", ")}</bdi> {names.length === 1 ? "is" : "are"} writing here.
    </p>
  );
}
