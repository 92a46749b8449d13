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
    ...counted(services, "service"),
    ...counted(keys, "key"),
    ...counted(verifiers, "verifier"),
    ...counted(incidents, "open incident"),
  ];
  if (owned.length > 0) return `${name} still answers for ${owned.join(", ")}.`;
  return onCall ? `${name} is on call.` : null;
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
}
