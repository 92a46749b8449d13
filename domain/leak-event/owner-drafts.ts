/** What one owner team has to do with a leak event. */
export interface OwnerDraft {
  /** Null: nobody owns it. */
  team: { id: string; name: string; contact: string | null } | null;
  /** The incidents that the message is about. */
  incidents: number[];
  text: string;
}

export interface DraftIncident {
  number: number;
  keyName: string;
  keyLabel: string | null;
  keyOwner: OwnerDraft["team"];
  /** It no longer works: nothing has to move for it. */
  down: boolean;
  services: { name: string; environment: string; owner: OwnerDraft["team"]; moved: boolean }[];
}

type Share = {
  team: OwnerDraft["team"];
  owns: DraftIncident[];
  moves: { incident: DraftIncident; services: DraftIncident["services"] }[];
};

/**
 * One message for each team: which of its keys leaked, and which of its services have to move. What
 * nobody owns comes last, so that somebody can be found for it.
 */
export function ownerDrafts(
  event: { name: string; title: string | null; address: string },
  incidents: readonly DraftIncident[],
): OwnerDraft[] {
  const shares = new Map<string, Share>();
  const shareOf = (team: OwnerDraft["team"]): Share => {
    const known = shares.get(team?.id ?? "");
    if (known !== undefined) return known;
    const share: Share = { team, owns: [], moves: [] };
    shares.set(team?.id ?? "", share);
    return share;
  };
  for (const incident of incidents) {
    shareOf(incident.keyOwner).owns.push(incident);
    const open = incident.services.filter(({ moved }) => !moved);
    for (const [, services] of Map.groupBy(open, ({ owner }) => owner?.id ?? "")) {
      shareOf(services[0]?.owner ?? null).moves.push({ incident, services });
    }
  }
  return [...shares.values()].toSorted(byTeam).map((share) => ({
    team: share.team,
    incidents: numbersOf(share),
    text: draftText(event, share),
  }));
}

function byTeam({ team: one }: Share, { team: other }: Share): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.name.localeCompare(other.name);
}

function numbersOf({ owns, moves }: Share): number[] {
  const all = [...owns, ...moves.map(({ incident }) => incident)];
  return [...new Set(all.map(({ number }) => number))].toSorted((a, b) => a - b);
}

function draftText(
  event: { name: string; title: string | null; address: string },
  { team, owns, moves }: Share,
): string {
  const what = event.title === null ? "" : ` (${event.title})`;
  const lines = [
    `Hello ${team?.name ?? "there"},`,
    "",
    owns.length > 0
      ? `Keys of yours leaked together, ${event.name}${what}:`
      : `Keys that your services use leaked together, ${event.name}${what}:`,
  ];
  const named = owns.length > 0 ? owns : moves.map(({ incident }) => incident);
  lines.push(...unique(named).map(keyLine));
  if (moves.length > 0) {
    lines.push("", "These have to move to the new key:");
    lines.push(...moves.flatMap(({ incident, services }) => services.map(moveLine(incident))));
  }
  lines.push("", "What to do:");
  if (owns.some(({ down }) => !down)) {
    lines.push("- Say what else uses the key, also jobs, laptops and partners.");
  }
  if (moves.length > 0) {
    lines.push("- Move each service when the new key is ready, and show that it runs with it.");
  }
  lines.push("- Do not switch the old key off yourself. The responders do, when nothing needs it.");
  lines.push("", `Where it stands: ${event.address}`);
  return lines.join("\n");
}

function unique(incidents: readonly DraftIncident[]): DraftIncident[] {
  return [...new Map(incidents.map((incident) => [incident.number, incident])).values()];
}

function keyLine({ number, keyName, keyLabel, down }: DraftIncident): string {
  const label = keyLabel === null ? "" : `, ${keyLabel}`;
  return `- LEAK-${number}: ${keyName}${label}${down ? " (no longer works)" : ""}`;
}

function moveLine({ number }: DraftIncident) {
  return ({ name, environment }: DraftIncident["services"][number]) =>
    `- ${name} in ${environment} (LEAK-${number})`;
}
