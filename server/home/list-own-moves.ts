import "server-only";
import { cutoverStateSchema } from "@/domain/cutover/cutover";
import type { OwnMoveDto } from "@/domain/home/home-dto";
import { noQuestion } from "@/domain/home/home-input";
import { query } from "@/server/operation";
import { visibleIncidents } from "@/server/restriction/visible-to";

const most = 50;

/** What services of one's own teams have still to move, soonest first; who is down leads. */
export const listOwnMoves = query({
  name: "listOwnMoves",
  permission: "incident.list",
  input: noQuestion,
  narrowsToOwn: true,
  async run(ctx): Promise<OwnMoveDto[]> {
    const { actor, tx } = ctx;
    if (actor.type !== "member") return [];
    const rows = await tx.cutover.findMany({
      where: {
        state: { notIn: ["proved", "waived"] },
        consumer: { service: { ownerTeamId: { in: [...actor.teamIds] } } },
        incident: {
          AND: [{ state: { in: ["triage", "active", "monitoring"] } }, visibleIncidents(ctx)],
        },
      },
      orderBy: [
        { downSince: { sort: "asc", nulls: "last" } },
        { incident: { dueAt: { sort: "asc", nulls: "last" } } },
        { id: "asc" },
      ],
      take: most,
      select: {
        id: true,
        state: true,
        downSince: true,
        incident: { select: { number: true, title: true, dueAt: true } },
        consumer: {
          select: {
            service: { select: { id: true, name: true } },
            environment: { select: { name: true } },
          },
        },
      },
    });
    return rows.map(({ id, state, downSince, incident, consumer }) => ({
      id,
      incident: { number: incident.number, title: incident.title },
      service: consumer.service,
      environment: consumer.environment.name,
      state: cutoverStateSchema.parse(state),
      downSince: downSince?.toISOString() ?? null,
      dueAt: incident.dueAt?.toISOString() ?? null,
    }));
  },
});
