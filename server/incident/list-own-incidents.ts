import "server-only";
import { incidentStateSchema } from "@/domain/incident/incident";
import { listOwnIncidentsInput } from "@/domain/incident/list-input";
import type { OwnIncidentRow, Page } from "@/domain/incident/row-dto";
import { keyVersionStateSchema } from "@/domain/key/key";
import { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { visibleTo } from "@/server/restriction/visible-to";
import { incidentPage } from "@/server/incident/incident-page";
import { secretTypeRef } from "@/server/key/secret-type-ref";
import { query } from "@/server/operation";

/** Incidents in which services of one's own teams have to move: no more than their card says. */
export const listOwnIncidents = query({
  name: "listOwnIncidents",
  permission: "incident.list",
  input: listOwnIncidentsInput,
  narrowsToOwn: true,
  async run(ctx, { resolved, cursor, limit }): Promise<Page<OwnIncidentRow>> {
    const page = await incidentPage(ctx, {
      filter: {
        states: resolved ? ["resolved"] : ["triage", "active", "monitoring"],
        where: Prisma.sql`${visibleTo(ctx)} and ${onOwnBoard(ctx)}`,
      },
      order: resolved ? { order: "closed", backwards: true } : { order: "due", backwards: false },
      cursor,
      limit,
    });
    const own = await ownCutovers(
      ctx,
      page.data.map(({ id }) => id),
    );
    return {
      ...page,
      data: page.data.map((row) => ({
        id: row.id,
        number: row.number,
        state: incidentStateSchema.parse(row.state),
        secretType: secretTypeRef(row.secret_type_id),
        keyName: row.title,
        keyState: keyVersionStateSchema.parse(row.key_state),
        dueAt: row.due_at?.toISOString() ?? null,
        containedAt: row.contained_at?.toISOString() ?? null,
        own: own.get(row.id) ?? { consumers: 0, moved: 0, down: 0 },
      })),
    };
  },
});

/** On rows of `incident i`: a service of the actor's teams stands on its board. */
export function onOwnBoard({ actor }: Pick<QueryContext, "actor">): Prisma.Sql {
  return Prisma.sql`i.id in (
    select own.incident_id from cutover own
    join consumer c on c.id = own.consumer_id
    join service s on s.id = c.service_id
    where s.owner_team_id = any(${teamsOf(actor)}::uuid[]))`;
}

function teamsOf(actor: QueryContext["actor"]): string[] {
  return actor.type === "member" ? [...actor.teamIds] : [];
}

async function ownCutovers(ctx: QueryContext, incidentIds: string[]) {
  const rows = await ctx.tx.cutover.findMany({
    where: {
      incidentId: { in: incidentIds },
      consumer: { service: { ownerTeamId: { in: teamsOf(ctx.actor) } } },
    },
    select: { incidentId: true, state: true, downSince: true },
  });
  const own = new Map<string, OwnIncidentRow["own"]>();
  for (const row of rows) {
    const { consumers, moved, down } = own.get(row.incidentId) ?? {
      consumers: 0,
      moved: 0,
      down: 0,
    };
    const done = row.state === "proved" || row.state === "waived";
    own.set(row.incidentId, {
      consumers: consumers + 1,
      moved: moved + Number(done),
      down: down + Number(row.downSince !== null),
    });
  }
  return own;
}
