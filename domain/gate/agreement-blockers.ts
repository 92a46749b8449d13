import type { Blocker } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { weightHas } from "@/domain/gate/weight-floor";
import type { Doctrine } from "@/domain/incident/incident";
import { endsAt } from "@/domain/key/ending";

/** What blocks under either doctrine: which key, on whose word, and what else it kills. */
export function agreementBlockers(facts: GateFacts, doctrine: Doctrine | null): Blocker[] {
  return [
    ...unmatched(facts),
    ...unlisted(facts),
    ...unsigned(facts, doctrine),
    ...killsMore(facts),
  ];
}

function unmatched({ old }: GateFacts): Blocker[] {
  if (endsAt(old.diesBy) !== "provider" || old.providerKeysMatched === 1) return [];
  return [
    {
      kind: "key_not_matched",
      subjectId: old.versionId,
      sentence:
        old.providerKeysMatched === 0
          ? `${old.label} is not matched to a key at the provider.`
          : `${old.label} matches ${old.providerKeysMatched} keys at the provider.`,
      clears: "Name the one provider key that this is.",
      clearedBy: ["responder"],
      owner: null,
    },
  ];
}

/** No provider can end it: the places that accept it stand for its one key. */
function unlisted({ old }: GateFacts): Blocker[] {
  if (endsAt(old.diesBy) !== "verifiers" || old.verifiers > 0) return [];
  return [
    {
      kind: "no_verifier",
      subjectId: old.versionId,
      sentence: `No place that accepts ${old.label} is listed.`,
      clears: "List each place that accepts it.",
      clearedBy: ["responder"],
      owner: null,
    },
  ];
}

function unsigned(facts: GateFacts, doctrine: Doctrine | null): Blocker[] {
  if (doctrine !== null || !weightHas(facts.weight, "doctrine_unsigned")) return [];
  return [
    {
      kind: "doctrine_unsigned",
      subjectId: facts.incidentId,
      sentence: "Nobody has signed how to answer: rotate first or contain first.",
      clears: "Decide and sign the doctrine.",
      clearedBy: ["responder"],
      owner: null,
    },
  ];
}

function killsMore({ old }: GateFacts): Blocker[] {
  if (old.alsoKills.length === 0 || old.killsMoreAcknowledged) return [];
  return [
    {
      kind: "kills_more",
      subjectId: old.versionId,
      sentence: `This also ends ${old.alsoKills.join(", ")}.`,
      clears: "Acknowledge what else ends.",
      clearedBy: ["responder"],
      owner: null,
    },
  ];
}
