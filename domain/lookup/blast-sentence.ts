import type { BlastRadius, Gap } from "@/domain/lookup/blast-radius";

const namesShown = 5;

/**
 * The one line that an incident, a key and a signature all begin with. Zero is never good news:
 * it only says that nothing is known.
 */
export function blastSentence(radius: BlastRadius): string {
  const { stops, stopsElsewhere, dependents } = radius;
  if (stops.length === 0 && stopsElsewhere.length === 0) return nothingKnown(radius);
  if (stops.length === 0) {
    const { length } = stopsElsewhere;
    const names = listed(stopsElsewhere);
    return `If this key dies now, no known production service stops. ${services(length, "other")} ${stop(length)}: ${names}.`;
  }
  const first = `If this key dies now, ${services(stops.length, "production")} ${stop(stops.length)}: ${listed(stops)}.`;
  if (dependents.length === 0) return first;
  const needed = stops.length === 1 ? "it" : "them";
  return `${first} ${dependents.length} more ${dependents.length === 1 ? "depends" : "depend"} on ${needed}.`;
}

export function gapSentence(gap: Gap): string {
  const names = listed(gap.names.map((name) => ({ name })));
  const one = gap.count === 1;
  switch (gap.kind) {
    case "inventory_not_confirmed":
      return "Nobody has confirmed that this list of consumers is complete.";
    case "environment_not_known":
      return one
        ? `Whether ${names} is production is not known. It counts as production.`
        : `Whether these are production is not known: ${names}. They count as production.`;
    case "consumer_not_confirmed":
      return one
        ? `Nobody has confirmed this consumer: ${names}.`
        : `Nobody has confirmed ${gap.count} consumers: ${names}.`;
    case "service_without_owner":
      return one ? `${names} has no owner.` : `${gap.count} services have no owner: ${names}.`;
    case "no_discovery":
      return "No manifest, pipeline or source was scanned for uses of this key.";
  }
}

function nothingKnown({ gaps }: BlastRadius): string {
  const unconfirmed = gaps.some(({ kind }) => kind === "inventory_not_confirmed");
  return unconfirmed
    ? "Nothing known uses this key. Nobody has confirmed that."
    : "Nothing known uses this key. A person confirmed that; no scan did.";
}

function services(count: number, kind: string): string {
  return `${count} ${kind} ${count === 1 ? "service" : "services"}`;
}

function stop(count: number): string {
  return count === 1 ? "stops" : "stop";
}

function listed(items: readonly { name: string }[]): string {
  const names = items.slice(0, namesShown).map(({ name }) => name);
  const rest = items.length - names.length;
  return names.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
