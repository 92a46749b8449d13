import "server-only";
import type { Audience } from "@/domain/live/hears";
import type { LiveHint } from "@/domain/live/live-hint";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import { seenBySql } from "@/server/restriction/visible-to";

/** The message is one for all streams. */
export type HeardHint = { message: { type: "hint"; hint: LiveHint }; audience: Audience };

type Row = {
  seq: bigint;
  kind: string;
  incidentId: string | null;
  number: number | null;
  restricted: boolean | null;
  noun: string | null;
  id: string | null;
};

/** More than this at once is not said singly. */
const mostHints = 500;

/** The lines after one up to another, with who may hear of each; null when they are too many. */
export async function readHints(
  db: Db,
  { after, upTo, now }: { after: number; upTo: number; now: Date },
): Promise<HeardHint[] | null> {
  if (upTo - after > mostHints) return null;
  const rows = await db.$queryRaw<Row[]>`
    select s.seq, e.kind, e.incident_id as "incidentId", i.number, i.restricted,
      e.subject_type as noun, e.subject_id as id
    from event_seal s join event e on e.id = s.event_id left join incident i on i.id = e.incident_id
    where s.seq > ${after} and s.seq <= ${upTo} order by s.seq`;
  const audienceOf = await audiences(db, { rows, now });
  return rows.map((row) => ({
    message: { type: "hint", hint: hintOf(row) },
    audience: audienceOf(row),
  }));
}

function hintOf({ seq, kind, number, noun, id }: Row): LiveHint {
  return {
    seq: Number(seq),
    kind,
    ...(number !== null && { incident: number }),
    subjects: noun === null || id === null ? [] : [{ noun, id }],
  };
}

/** Asked once for all streams: the rule of sight is the one of every read. */
async function audiences(db: Db, { rows, now }: { rows: readonly Row[]; now: Date }) {
  const ids = [...new Set(rows.flatMap(({ incidentId }) => incidentId ?? []))];
  const hidden = [
    ...new Set(rows.flatMap((row) => (row.restricted ? (row.incidentId ?? []) : []))),
  ];
  const [teams, readers] = await Promise.all([
    ids.length === 0
      ? []
      : db.$queryRaw<Pair[]>`
          select distinct c.incident_id as incident, v.owner_team_id as other
          from cutover c join consumer u on u.id = c.consumer_id join service v on v.id = u.service_id
          where c.incident_id = any(${ids}::uuid[]) and v.owner_team_id is not null`,
    hidden.length === 0
      ? []
      : db.$queryRaw<Pair[]>`
          select i.id as incident, m.id as other from incident i cross join member m
          where i.id = any(${hidden}::uuid[]) and ${seenBySql(Prisma.sql`m.id`, now)}`,
  ]);
  const teamsOf = grouped(teams);
  const readersOf = grouped(readers);
  return ({ incidentId, restricted }: Row): Audience => {
    if (incidentId === null) return { incident: null };
    const none = new Set<string>();
    return {
      incident: {
        readers: restricted ? (readersOf.get(incidentId) ?? none) : null,
        teamIds: teamsOf.get(incidentId) ?? none,
      },
    };
  };
}

type Pair = { incident: string; other: string };

function grouped(pairs: readonly Pair[]): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const { incident, other } of pairs) {
    sets.set(incident, (sets.get(incident) ?? new Set()).add(other));
  }
  return sets;
}
