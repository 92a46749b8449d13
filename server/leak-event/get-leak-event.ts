import "server-only";
import {
  causeSchema,
  incidentStateSchema,
  resolutionSchema,
  severitySchema,
} from "@/domain/incident/incident";
import { keyVersionStateSchema } from "@/domain/key/key";
import { leakEventName, leakEventSourceSchema } from "@/domain/leak-event/leak-event";
import type {
  EventIncidentDto,
  EventOccurrenceDto,
  LeakEventDto,
} from "@/domain/leak-event/leak-event-dto";
import { leakEventInput } from "@/domain/leak-event/leak-event-input";
import { ownerDrafts } from "@/domain/leak-event/owner-drafts";
import { presenceSchema, sourceKindSchema, visibilitySchema } from "@/domain/occurrence/occurrence";
import type { LeakEvent, Prisma } from "@/generated/prisma/client";
import { permissionsOf } from "@/server/access/permissions-of";
import type { QueryContext } from "@/server/context";
import { publicUrl, readSettings } from "@/server/env";
import { loadPeople, type People } from "@/server/incident/room/people";
import { loadTexts } from "@/server/incident/room/texts";
import { draftIncidents } from "@/server/leak-event/draft-incidents";
import { eventMessages } from "@/server/leak-event/event-messages";
import { eventMoves } from "@/server/leak-event/event-moves";
import { findLeakEvent } from "@/server/leak-event/find-leak-event";
import { caseInclude } from "@/server/notification-case/case-clocks";
import { caseDto, caseTextIds } from "@/server/notification-case/case-dto";
import { loadRegimes } from "@/server/notification-regime/load-regimes";
import { query } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

const mostIncidents = 500;
const mostPlaces = 200;

/** Everything on the page of a leak event, of what the actor may see. */
export const getLeakEvent = query({
  name: "getLeakEvent",
  permission: "leak_event.read",
  input: leakEventInput,
  async run(ctx, { event: number }): Promise<LeakEventDto> {
    const event = await findLeakEvent(ctx, number);
    const mine = { AND: [{ leakEventId: event.id, kind: "leak" }, unhidden(ctx)] };
    const people = await loadPeople(ctx.tx);
    const may = permissionsOf(ctx.actor);
    const address = new URL(`/events/${number}`, publicUrl(readSettings())).href;
    const [incidents, places, drafting, messages, moves, cleanUp, notification, into] =
      await Promise.all([
        incidentsOf(ctx, mine),
        placesOf(ctx, mine),
        draftIncidents(ctx, event.id),
        eventMessages(ctx, { eventId: event.id, people }),
        eventMoves(ctx, { eventId: event.id, people }),
        cleanUpOf(ctx, { event, people, mine }),
        notificationOf(ctx, { eventId: event.id, people }),
        intoOf(ctx, event),
      ]);
    return {
      id: event.id,
      number,
      // Of an event that was emptied, nothing shows whether its words may be read.
      title: incidents.length === 0 ? null : event.title,
      source: leakEventSourceSchema.parse(event.sourceKind),
      createdAt: event.createdAt.toISOString(),
      mergedInto: into,
      cause: causeSchema.nullable().parse(event.cause),
      causeSetAt: event.causeSetAt?.toISOString() ?? null,
      cleanUp: incidents.length === 0 ? null : cleanUp,
      notification: incidents.length === 0 ? null : notification,
      incidents,
      ...places,
      drafts: ownerDrafts({ name: leakEventName(number), title: event.title, address }, drafting),
      messages,
      moves,
      may: {
        move: may["leak_event.move"],
        setCause: may["leak_event.set_cause"],
        cleanUp: may["leak_event.clean_up"],
        tell: may["leak_event.tell_owner"],
        notify: may["notification.decide"],
      },
    };
  },
});

async function incidentsOf(
  { tx }: QueryContext,
  where: Prisma.IncidentWhereInput,
): Promise<EventIncidentDto[]> {
  const rows = await tx.incident.findMany({
    where,
    orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { number: "asc" }],
    take: mostIncidents,
    include: {
      key: { select: { ownerTeam: { select: { name: true } } } },
      duplicateOf: { select: { number: true, restricted: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    state: incidentStateSchema.parse(row.state),
    resolution: resolutionSchema.nullable().parse(row.resolution),
    severity: severitySchema.parse(row.severity),
    keyState: keyVersionStateSchema.parse(row.keyState),
    visibility: visibilitySchema.parse(row.visibility),
    ownerTeam: row.key.ownerTeam?.name ?? null,
    nextStep: row.nextStepTitle,
    duplicateOf: row.duplicateOf?.restricted === false ? row.duplicateOf.number : null,
  }));
}

async function placesOf({ tx }: QueryContext, incident: Prisma.IncidentWhereInput) {
  const [rows, count] = await Promise.all([
    tx.occurrence.findMany({
      where: { incident },
      orderBy: [{ foundAt: "asc" }, { id: "asc" }],
      take: mostPlaces,
      include: { incident: { select: { number: true } } },
    }),
    tx.occurrence.count({ where: { incident } }),
  ]);
  const occurrences = rows.map((row): EventOccurrenceDto => ({
    id: row.id,
    incident: row.incident.number,
    sourceKind: sourceKindSchema.parse(row.sourceKind),
    repository: row.repository,
    commit: row.commit,
    path: row.path,
    line: row.line,
    url: row.url,
    visibility: visibilitySchema.parse(row.visibility),
    presence: presenceSchema.parse(row.presence),
    foundAt: row.foundAt.toISOString(),
  }));
  return { occurrences, occurrencesMore: count - occurrences.length };
}

async function cleanUpOf(
  { tx }: QueryContext,
  of: { event: LeakEvent; people: People; mine: Prisma.IncidentWhereInput },
): Promise<LeakEventDto["cleanUp"]> {
  const { cleanedUpAt, cleanedById, cleanUpId, cleanUpLink } = of.event;
  if (cleanedUpAt === null) return null;
  const [texts, foundSince] = await Promise.all([
    loadTexts(tx, [cleanUpId]),
    tx.occurrence.count({ where: { incident: of.mine, foundAt: { gt: cleanedUpAt } } }),
  ]);
  return {
    at: cleanedUpAt.toISOString(),
    by: of.people(cleanedById)?.name ?? null,
    note: texts(cleanUpId),
    link: cleanUpLink,
    foundSince,
  };
}

async function intoOf({ tx }: QueryContext, event: LeakEvent): Promise<number | null> {
  if (event.mergedIntoId === null) return null;
  const into = await tx.leakEvent.findUnique({
    where: { id: event.mergedIntoId },
    select: { number: true },
  });
  return into?.number ?? null;
}

async function notificationOf(
  { tx }: QueryContext,
  { eventId, people }: { eventId: string; people: People },
) {
  const row = await tx.notificationCase.findUnique({
    where: { leakEventId: eventId },
    include: caseInclude,
  });
  if (row === null) return null;
  const [texts, regimes] = await Promise.all([loadTexts(tx, caseTextIds(row)), loadRegimes(tx)]);
  return caseDto(row, { texts, regimes, people });
}
