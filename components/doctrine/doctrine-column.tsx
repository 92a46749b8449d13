"use client";

import { doctrineWords } from "@/components/incident/incident-words";
import { useRoom } from "@/components/incident/room-context";
import { Badge } from "@/components/ui/badge";
import type { Doctrine } from "@/domain/incident/incident";
import type { RoomDto } from "@/domain/incident/room-dto";
import { cn } from "@/lib/cn";

const meanings = {
  rotate_first: "Services move to a new key first. The old one goes when nothing needs it.",
  contain_first: "The old key goes now. What stops is restored afterwards.",
} as const satisfies Record<Doctrine, string>;

type DoctrineColumnProps = { doctrine: Doctrine; chosen: boolean; onChoose: () => void };

/** One way to answer: what speaks for it, and what it costs. */
export function DoctrineColumn({ doctrine, chosen, onChoose }: DoctrineColumnProps) {
  const room = useRoom();
  const { recommendation, reversible } = room.doctrine;
  const lines = recommendation.lines.filter((line) => line.favours === doctrine);
  const costs =
    doctrine === "contain_first"
      ? [room.gate.cost.sentence, backWords(reversible)]
      : ["The key stays live while services move.", moveWords(room.board)];
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
      <Lines title="For it" lines={lines.map(({ text }) => text)} none="Nothing known." />
      <Lines title="What it costs" lines={costs} none="" />
    </label>
  );
}

export function Lines({
  title,
  lines,
  none,
}: {
  title: string;
  lines: readonly string[];
  none: string;
}) {
  return (
    <span className="flex flex-col">
      <span className="text-12 text-muted">{title}</span>
      {lines.length === 0 && <span className="text-not-known">{none}</span>}
      {lines.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
    </span>
  );
}

/** "To move first: checkout-api 20 min, billing-cron (time not known)." */
function moveWords(board: RoomDto["board"]): string {
  const open = board.filter((row) => row.state !== "proved" && row.state !== "waived");
  if (board.length === 0) return "No consumer is known. That is not the same as none.";
  if (open.length === 0) return "Every known consumer has moved.";
  const each = open.map(
    ({ service, environment, minutesToMove }) =>
      `${service} in ${environment} (${minutesToMove === null ? "time not known" : `${minutesToMove} min`})`,
  );
  return `To move first: ${each.join(", ")}.`;
}

function backWords(reversible: boolean | null): string {
  if (reversible === null) return "Whether it can be switched back on is not known.";
  return reversible ? "It can be switched back on." : "It cannot be switched back on.";
}
