import { cutoverStanding } from "@/domain/cutover/standing";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import type { GateFacts } from "@/domain/gate/facts";

export interface StoppingConsumer {
  consumerId: string;
  serviceName: string;
  environmentName: string;
  production: boolean;
  ownerTeam: string | null;
}

export interface DeactivationCost {
  stopsNow: StoppingConsumer[];
  /** Minutes until all run again; null when nobody estimated it for one of them. */
  restoreMinutes: number | null;
  alsoKills: readonly string[];
  /** "Stops now: checkout-api, billing-cron; about 25 min to restore." */
  sentence: string;
  /** What the list cannot speak for, in plain words. */
  notKnown: string[];
}

/**
 * What the act costs, shown before it and never in its way.
 * @param minutesToMove consumer id to the estimate of its move, in minutes
 */
export function deactivationCost(
  facts: GateFacts,
  { minutesToMove, now }: { minutesToMove: ReadonlyMap<string, number>; now: Date },
): DeactivationCost {
  const at = { target: gateTarget(facts), now };
  const stopsNow = facts.cutovers
    .filter((cutover) => cutoverStanding(cutover, at).kind === "open")
    .map((cutover) => ({
      consumerId: cutover.consumerId,
      serviceName: cutover.serviceName,
      environmentName: cutover.environmentName,
      production: cutover.held.production,
      ownerTeam: cutover.ownerTeam,
    }))
    .toSorted((one, other) => Number(other.production) - Number(one.production));
  const restoreMinutes = longest(stopsNow.map((item) => minutesToMove.get(item.consumerId)));
  return {
    stopsNow,
    restoreMinutes,
    alsoKills: facts.old.alsoKills,
    sentence: costSentence(facts, { stopsNow, restoreMinutes }),
    notKnown: notKnown(facts),
  };
}

/** Teams work side by side, so the longest move decides; one unknown makes the whole unknown. */
function longest(minutes: readonly (number | undefined)[]): number | null {
  return minutes.reduce<number | null>(
    (most, next) => (most === null || next === undefined ? null : Math.max(most, next)),
    0,
  );
}

function costSentence(
  facts: GateFacts,
  { stopsNow, restoreMinutes }: { stopsNow: StoppingConsumer[]; restoreMinutes: number | null },
): string {
  if (facts.cutovers.length === 0) return "No consumer is known. Something unknown may stop.";
  if (stopsNow.length === 0) return "Nothing known stops: every known consumer has moved.";
  const names = stopsNow
    .map((item) =>
      item.production ? item.serviceName : `${item.serviceName} (${item.environmentName})`,
    )
    .join(", ");
  const restore =
    restoreMinutes === null
      ? "time to restore not known"
      : `about ${restoreMinutes} min to restore`;
  return `Stops now: ${names}; ${restore}.`;
}

function notKnown(facts: GateFacts): string[] {
  const answered = new Map(facts.hunt.map((item) => [item.place, item.answer]));
  const unknown = [...answered.values()].filter((answer) => answer === "unknown").length;
  return [
    ...(facts.inventory.confirmedAt === null ? ["The list of consumers is not confirmed."] : []),
    ...(answered.size === 0 ? ["Nobody has looked for hidden consumers yet."] : []),
    ...(unknown > 0 ? [`${unknown} hiding places are not known.`] : []),
    ...(facts.usage.watchedFrom === null ? ["The provider's use of this key is not watched."] : []),
  ];
}
