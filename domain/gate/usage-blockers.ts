import type { Blocker } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { quietMinutes } from "@/domain/gate/quiet";

/** Somebody still uses the old version, known or not. */
export function usageBlockers(facts: GateFacts, now: Date): Blocker[] {
  return [...recentUse(facts, now), ...unattributedUse(facts)];
}

function recentUse({ old, usage, policy, provider }: GateFacts, now: Date): Blocker[] {
  const minutes = quietMinutes(policy, provider.revocationLagMinutes);
  const { lastSuccessAt } = usage;
  if (lastSuccessAt === null || now.getTime() - lastSuccessAt.getTime() >= minutes * 60_000) {
    return [];
  }
  return [
    {
      kind: "recent_use",
      subjectId: old.versionId,
      sentence: `The old key was used in the last ${minutes} minutes.`,
      clears: `Find who used it, then wait for ${minutes} minutes without use.`,
      clearedBy: ["responder", "time"],
      owner: null,
    },
  ];
}

function unattributedUse({ usage }: GateFacts): Blocker[] {
  return usage.unattributed.map((use) => ({
    kind: "unattributed_use",
    subjectId: use.id,
    sentence: `The old key was used from ${use.address ?? "an unknown address"} by nobody known.`,
    clears: "Say which consumer it was. If it is none of yours, contain first.",
    clearedBy: ["responder"],
    owner: null,
  }));
}
