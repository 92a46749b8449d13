import "server-only";

/** Whose timelines may name all of these: where one is restricted, those of restricted ones alone. */
export function tellable<T extends { restricted: boolean }>(incidents: readonly T[]): readonly T[] {
  const restricted = incidents.filter((incident) => incident.restricted);
  return restricted.length === 0 ? incidents : restricted;
}
