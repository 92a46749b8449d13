"use client";

import { useNow } from "@/components/time/viewer";
import { rotationDue } from "@/domain/rotation/rotation-due";

type RotateByProps = { at: Date | null; everyDays?: number | null };

/** A day, not a moment: it is the same day everywhere. */
export function RotateBy({ at, everyDays = null }: RotateByProps) {
  return (
    <span className="block py-1">
      <Day at={at} />
      {everyDays !== null && (
        <span className="block text-12 text-muted">every {everyDays} days</span>
      )}
    </span>
  );
}

function Day({ at }: Pick<RotateByProps, "at">) {
  const now = useNow();
  if (at === null) return <span className="text-not-known">No date set</span>;
  const day = at.toISOString().slice(0, 10);
  const due = rotationDue(at, now);
  if (due === null) return day;
  return (
    <span className={due === "soon" ? undefined : "font-medium text-will-hurt"}>
      {day}, {due}
    </span>
  );
}
