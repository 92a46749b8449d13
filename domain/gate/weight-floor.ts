import type { BlockerKind } from "@/domain/gate/blocker";
import { weights, type Weight } from "@/domain/incident/incident";

/**
 * A blocker exists only if its step is in the weight: this is the lightest weight that has it.
 * The production consumer is in each, so that no change of weight can take it away.
 */
const lightest = {
  key_not_matched: "light",
  no_verifier: "light",
  kills_more: "light",
  production_consumer: "light",
  inventory_not_confirmed: "light",
  recent_use: "light",
  unattributed_use: "light",
  doctrine_unsigned: "standard",
  no_fallback: "standard",
  owner_not_told: "standard",
  no_replacement: "standard",
  replacement_not_live: "standard",
  provider_slots_full: "standard",
  no_overlap: "standard",
  staging_not_tested: "full",
  hunt_unknown: "full",
  evidence_not_saved: "full",
} as const satisfies Record<BlockerKind, Weight>;

export function weightHas(weight: Weight, kind: BlockerKind): boolean {
  return weights.indexOf(weight) >= weights.indexOf(lightest[kind]);
}
