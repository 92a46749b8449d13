/** Whose stream it is. */
export type LiveViewer = {
  memberId: string;
  /** Null: every incident that is not restricted. Else only those in which these teams have to move. */
  teamIds: readonly string[] | null;
};

/** Who may hear of one event, read once for all streams. */
export type Audience = {
  /** Null: the event is of no incident. */
  incident: {
    /** Null: it is not restricted. */
    readers: ReadonlySet<string> | null;
    /** Whose services have to move in it. */
    teamIds: ReadonlySet<string>;
  } | null;
};

/** What is of no incident is inventory, which everybody reads. */
export function hears(viewer: LiveViewer, { incident }: Audience): boolean {
  if (incident === null) return true;
  if (incident.readers !== null && !incident.readers.has(viewer.memberId)) return false;
  return viewer.teamIds === null || viewer.teamIds.some((id) => incident.teamIds.has(id));
}
