import { countedIfAny } from "@/lib/counted";
/** What a team answers for, in numbers. */
export type TeamLoad = {
  services: number;
  keys: number;
  verifiers: number;
  incidents: number;
  onCall: boolean;
};

/** Why a team can't be archived yet, in one sentence; null when nothing is left with it. */
export function whyTeamStays(name: string, load: TeamLoad): string | null {
  const { services, keys, verifiers, incidents, onCall } = load;
  const owned = [
    ...countedIfAny(services, "service"),
    ...countedIfAny(keys, "key"),
    ...countedIfAny(verifiers, "verifier"),
    ...countedIfAny(incidents, "open incident"),
  ];
  if (owned.length > 0) return `${name} still answers for ${owned.join(", ")}.`;
  return onCall ? `${name} is on call.` : null;
}
