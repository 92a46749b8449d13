import type { HeldFacts } from "@/domain/cutover/cutover-facts";
import { effectiveTier } from "@/domain/service/service";

/** What a waiver or a lowering is signed on: this consumer, held to this. */
export function heldBinding(consumerId: string, held: HeldFacts): string[] {
  return [
    `consumer:${consumerId}`,
    `production:${held.production}`,
    `tier:${held.tier}`,
    `environment:${held.environmentId}`,
  ];
}

/** What a binding says that the row was held to; null where it says nothing. */
export function heldWhenShown(
  boundTo: readonly string[],
): Pick<HeldFacts, "production" | "tier"> | null {
  const tier = boundTo.find((line) => line.startsWith("tier:"))?.slice("tier:".length);
  if (tier === undefined) return null;
  return { production: boundTo.includes("production:true"), tier: effectiveTier(Number(tier)) };
}

/** The row is held to more than the signers were shown: they signed for something smaller. */
export function hasOutgrown(held: HeldFacts, boundTo: readonly string[]): boolean {
  const shown = heldWhenShown(boundTo);
  if (shown === null) return false;
  return (held.production && !shown.production) || held.tier < shown.tier;
}
