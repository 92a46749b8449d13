import { cutoverStanding } from "@/domain/cutover/standing";
import type { Strength } from "@/domain/evidence/evidence";
import type { Blocker } from "@/domain/gate/blocker";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import type { GateFacts } from "@/domain/gate/facts";

export interface GateSummary {
  /** What would clear each blocker, in the blockers' order. */
  opensOn: string[];
  proved: Record<Strength, number>;
  waived: number;
  consumers: number;
  /** The footer of the board. */
  sentence: string;
}

export function gateSummary(
  facts: GateFacts,
  { blockers, now }: { blockers: readonly Blocker[]; now: Date },
): GateSummary {
  const at = { target: gateTarget(facts), now };
  const standings = facts.cutovers.map((cutover) => cutoverStanding(cutover, at));
  const proved: Record<Strength, number> = { measured: 0, shown: 0, said: 0 };
  let waived = 0;
  for (const standing of standings) {
    if (standing.kind === "proved") proved[standing.proof.evidence.strength] += 1;
    if (standing.kind === "waived") waived += 1;
  }
  return {
    opensOn: [...new Set(blockers.map((blocker) => blocker.clears))],
    proved,
    waived,
    consumers: facts.cutovers.length,
    sentence: footer(blockers.length, tally({ ...proved, waived })),
  };
}

function footer(blockerCount: number, soFar: string): string {
  if (blockerCount === 0) return soFar === "" ? "Open." : `Open: ${soFar}.`;
  const count = blockerCount === 1 ? "1 blocker." : `${blockerCount} blockers.`;
  return soFar === "" ? `${count} Nothing proved yet.` : `${count} So far ${soFar}.`;
}

function tally(counts: Record<Strength | "waived", number>): string {
  return (["measured", "shown", "said", "waived"] as const)
    .filter((word) => counts[word] > 0)
    .map((word) => `${counts[word]} ${word}`)
    .join(", ");
}
