import type { Blocker, BlockerKind } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { weightHas } from "@/domain/gate/weight-floor";

/** A new key that works, tried before it is needed, and nothing lost with the old one. */
export function replacementBlockers(facts: GateFacts): Blocker[] {
  const { replacement, retiring } = facts;
  const found: Blocker[] = [];
  if (!retiring && replacement === null) {
    found.push(
      blocker("no_replacement", facts.incidentId, {
        sentence: "There is no new key yet.",
        clears: "Record the new key, or say that the key is retired.",
      }),
    );
  }
  if (!retiring && replacement !== null && !replacement.provedLive && canBeTried(facts)) {
    found.push(
      blocker("replacement_not_live", replacement.versionId, {
        sentence: `The new key ${replacement.label} is not proved to work.`,
        clears: "Record a check in which the provider accepts it.",
      }),
    );
  }
  if (!retiring && facts.stagingTest === null) {
    found.push(
      blocker("staging_not_tested", facts.incidentId, {
        sentence: "The new key was not tried in staging.",
        clears: "Test it in staging, or say that no staging exists.",
      }),
    );
  }
  if (facts.vanishing === "not_saved") {
    found.push(
      blocker("evidence_not_saved", facts.old.versionId, {
        sentence: "Last use, addresses and scopes vanish with the key and are not saved.",
        clears: "Save them as evidence.",
      }),
    );
  }
  return found.filter((item) => weightHas(facts.weight, item.kind));
}

/** Where setting the new value ends the old one, it can't work before: the planned gap covers that. */
function canBeTried({ old, provider }: GateFacts): boolean {
  return old.diesBy !== "change" || !provider.gapPlanned || provider.twinPlanned;
}

function blocker(
  kind: BlockerKind,
  subjectId: string,
  text: { sentence: string; clears: string },
): Blocker {
  return { kind, subjectId, ...text, clearedBy: ["responder"], owner: null };
}
