"use client";

import { doctrineWords } from "@/components/incident/incident-words";
import { useRoom } from "@/components/incident/room-context";
import { Badge } from "@/components/ui/badge";
import type { Doctrine } from "@/domain/incident/incident";
import { cn } from "@/lib/cn";

const meanings = {
  rotate_first: "Services move to a new key first. The old one goes when nothing needs it.",
  contain_first: "The old key goes now. What stops is restored afterwards.",
} as const satisfies Record<Doctrine, string>;

type DoctrineColumnProps = { doctrine: Doctrine; chosen: boolean; onChoose: () => void };

/** One way to answer, with the facts that speak for it. */
export function DoctrineColumn({ doctrine, chosen, onChoose }: DoctrineColumnProps) {
  const { doctrine: decision, gate } = useRoom();
  const { recommendation, reversible } = decision;
  const lines = recommendation.lines.filter((line) => line.favours === doctrine);
  const open = recommendation.lines.filter((line) => line.favours === null);
  return (
    <label
      className={cn(
        "flex cursor-pointer flex-col gap-2 rounded-md border p-3",
        chosen && "border-accent bg-accent-tint",
      )}
    >
      <span className="flex items-center gap-2">
        <input
          type="radio"
          name="doctrine-choice"
          // Not of the form, whose hidden field carries the choice: a draft must not set it apart.
          form=""
          checked={chosen}
          onChange={onChoose}
          className="size-4 accent-accent pointer-coarse:size-5"
        />
        <strong className="text-14 font-semibold">{doctrineWords[doctrine]}</strong>
        {recommendation.doctrine === doctrine && <Badge>recommended</Badge>}
      </span>
      <span>{meanings[doctrine]}</span>
      <span className="flex flex-col gap-1">
        <span className="text-12 text-muted">
          {lines.length > 0 ? "For it:" : "Nothing known speaks for it."}
        </span>
        {lines.map((line) => (
          <span key={line.text}>{line.text}</span>
        ))}
      </span>
      <span className="mt-auto flex flex-col gap-1 text-12 text-muted">
        {doctrine === "contain_first" ? (
          <>
            <span>{gate.cost.sentence}</span>
            <span>{backWords(reversible)}</span>
          </>
        ) : (
          <>
            <span>The key stays live while services move.</span>
            {open.map((line) => (
              <span key={line.text}>{line.text}</span>
            ))}
          </>
        )}
      </span>
    </label>
  );
}

function backWords(reversible: boolean | null): string {
  if (reversible === null) return "Whether it can be switched back on is not known.";
  return reversible ? "It can be switched back on." : "It cannot be switched back on.";
}
