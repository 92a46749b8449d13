import type { Blocker } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { weightHas } from "@/domain/gate/weight-floor";

/** Limits of the provider that would turn the change into an outage. */
export function providerBlockers(facts: GateFacts): Blocker[] {
  return [...slotsFull(facts), ...noOverlap(facts)].filter((item) =>
    weightHas(facts.weight, item.kind),
  );
}

function slotsFull({ provider, replacement, retiring, old }: GateFacts): Blocker[] {
  const { maxActiveVersions, activeVersions } = provider;
  if (retiring || replacement !== null) return [];
  if (maxActiveVersions === null || activeVersions === null) return [];
  if (activeVersions < maxActiveVersions) return [];
  return [
    {
      kind: "provider_slots_full",
      subjectId: old.versionId,
      sentence: `The provider allows ${maxActiveVersions} active keys and ${activeVersions} exist. A new one needs a place first.`,
      clears: "Free a place with the other key, not the one in use.",
      clearedBy: ["responder"],
      owner: null,
    },
  ];
}

function noOverlap({ provider, old, retiring }: GateFacts): Blocker[] {
  if (retiring || provider.overlap !== false) return [];
  if (provider.gapPlanned || provider.twinPlanned) return [];
  return [
    {
      kind: "no_overlap",
      subjectId: old.versionId,
      sentence: "Old and new key cannot work at the same time.",
      clears: "Plan a gap, or a second account that carries on meanwhile.",
      clearedBy: ["responder"],
      owner: null,
    },
  ];
}
