import "server-only";
import type { IncidentState } from "@/domain/incident/incident";
import { type IncidentView, statesOfView } from "@/domain/incident/incident-views";
import type { IncidentQuestion } from "@/domain/incident/list-input";
import { Prisma } from "@/generated/prisma/client";
import type { Actor, MemberActor } from "@/server/context";
import { visibleTo } from "@/server/restriction/visible-to";
import { inGroup } from "@/server/triage/in-group";

/** Rows of `incident i`: in one of these states, and with this said of each. */
export type IncidentFilter = { states: readonly IncidentState[]; where: Prisma.Sql };

const { sql } = Prisma;

/** A view, a search and filters as conditions on the incident's own columns. */
export function incidentFilter(
  question: IncidentQuestion,
  { actor, now }: { actor: Actor; now: Date },
): IncidentFilter {
  const { view, q, state, severity, keyState, exposure, secretType, lead, backlog } = question;
  const { group } = question;
  const states: readonly IncidentState[] = statesOfView[view];
  const conditions = [
    visibleTo({ actor, now }),
    ...ofKind(view),
    ...ofView(view, { actor, now }),
    ...q.split(/\s+/).filter(Boolean).map(holds),
    ...oneOf(sql`i.severity`, severity),
    ...oneOf(sql`i.key_state`, keyState),
    ...oneOf(sql`i.visibility`, exposure),
    ...oneOf(sql`i.secret_type_id`, secretType),
    ...ledBy(lead),
    ...ofMaterial(backlog),
    ...(group === undefined ? [] : [sql`not i.pulled_out`, inGroup(group)]),
  ];
  return {
    states: states.filter((each) => state === undefined || state.includes(each)),
    where: Prisma.join(conditions, " and "),
  };
}

/** Figures of leaks leave out what nobody leaked. */
export const onlyLeaks = sql`i.kind = 'leak'`;

function ofKind(view: IncidentView): Prisma.Sql[] {
  if (view === "mine") return [];
  return [view === "rotations" ? sql`i.kind <> 'leak'` : onlyLeaks];
}

function ofView(view: IncidentView, { actor, now }: { actor: Actor; now: Date }): Prisma.Sql[] {
  switch (view) {
    case "inbox":
      return [
        sql`(i.later_until is null or i.later_until <= ${now})`,
        sql`i.liveness_asked_at is null`,
      ];
    case "check_liveness":
      return [sql`i.liveness_asked_at is not null`];
    case "later":
      return [sql`i.later_until > ${now}`];
    case "open":
    case "rotations":
    case "resolved":
      return [];
    case "mine":
      return [actor.type === "member" ? sql`i.lead_id = ${actor.id}::uuid` : sql`false`];
    case "helping":
      return [actor.type === "member" ? isPutOn(actor) : sql`false`];
    case "unassigned":
      return [sql`i.lead_id is null`];
    case "late":
      return [
        sql`i.contained_at is null`,
        // Spelled as the index of the due times is.
        sql`coalesce(i.due_at, 'infinity'::timestamptz) < ${now}`,
      ];
    case "ready":
      return [sql`i.gate_open`];
    case "waiting":
      return [sql`i.waiting_for is not null`];
  }
}

/** The person, or a team of theirs, is put on it beside its lead. */
function isPutOn({ id, teamIds }: MemberActor): Prisma.Sql {
  return sql`i.id in (
    select incident_id from incident_assignee where member_id = ${id}::uuid
    union select incident_id from incident_team where team_id = any(${[...teamIds]}::uuid[]))`;
}

/** "LEAK-4" is that one and not LEAK-42; any other word may stand anywhere. */
function holds(word: string): Prisma.Sql {
  const number = /^leak-(\d{1,9})$/i.exec(word)?.[1];
  if (number !== undefined) return sql`i.number = ${Number(number)}`;
  const pattern = word.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`);
  return sql`i.search_text like ${`%${pattern}%`}`;
}

function oneOf(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql[] {
  if (values === undefined || values.length === 0) return [];
  return [sql`${column} = any(${[...values]})`];
}

const materials = {
  yes: sql`i.backlog`,
  no: sql`not i.backlog`,
  pulled_out: sql`i.pulled_out`,
} as const;

function ofMaterial(chosen: IncidentQuestion["backlog"]): Prisma.Sql[] {
  if (chosen === undefined || chosen.length === 0) return [];
  return [
    sql`(${Prisma.join(
      chosen.map((each) => materials[each]),
      " or ",
    )})`,
  ];
}

function ledBy(lead: IncidentQuestion["lead"]): Prisma.Sql[] {
  if (lead === undefined || lead.length === 0) return [];
  const people = lead.filter((id) => id !== "nobody");
  const chosen = [
    ...(people.length === lead.length ? [] : [sql`i.lead_id is null`]),
    ...(people.length === 0 ? [] : [sql`i.lead_id = any(${people}::uuid[])`]),
  ];
  return [sql`(${Prisma.join(chosen, " or ")})`];
}
