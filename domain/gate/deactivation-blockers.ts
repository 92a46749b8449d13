import { agreementBlockers } from "@/domain/gate/agreement-blockers";
import type { Blocker } from "@/domain/gate/blocker";
import { consumerBlockers } from "@/domain/gate/consumer-blockers";
import type { GateFacts } from "@/domain/gate/facts";
import { huntBlockers, inventoryBlockers } from "@/domain/gate/inventory-blockers";
import { providerBlockers } from "@/domain/gate/provider-blockers";
import { replacementBlockers } from "@/domain/gate/replacement-blockers";
import { usageBlockers } from "@/domain/gate/usage-blockers";
import type { Doctrine } from "@/domain/incident/incident";

/**
 * Why the old version may not be deactivated yet; empty when the gate is open.
 * Invariants, kept by property tests:
 * - rotate_first, or no doctrine: never empty while a production consumer is neither proved in its
 *   own environment nor waived for itself by two signatures (or an emergency one).
 * - contain_first: no fact about a consumer ever blocks.
 * - a consumer more never means a blocker less.
 * @param doctrine the signed one; null is computed as rotate_first
 */
export function deactivationBlockers(
  facts: GateFacts,
  doctrine: Doctrine | null,
  // The third argument is the product's own signature of the gate.
  now: Date,
): Blocker[] {
  const agreed = agreementBlockers(facts, doctrine);
  if (doctrine === "contain_first") return agreed;
  return [
    ...agreed,
    ...consumerBlockers(facts, now),
    ...replacementBlockers(facts),
    ...inventoryBlockers(facts, now),
    ...huntBlockers(facts, now),
    ...usageBlockers(facts, now),
    ...providerBlockers(facts),
  ];
}
