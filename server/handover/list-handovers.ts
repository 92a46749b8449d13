import "server-only";
import type { HandoverDto } from "@/domain/handover/handover-dto";
import { listHandoversInput } from "@/domain/handover/handover-input";
import type { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { loadTexts } from "@/server/incident/room/texts";
import { query } from "@/server/operation";
import { visibleIncidents } from "@/server/restriction/visible-to";

const most = 100;
const person = { select: { id: true, user: { select: { name: true } } } } as const;

/** What waits for this person's answer, and what they wait for. */
export const listHandovers = query({
  name: "listHandovers",
  permission: "handover.list",
  input: listHandoversInput,
  run: (ctx) => ownHandovers(ctx),
});

export async function ownHandovers(ctx: QueryContext): Promise<HandoverDto[]> {
  const { actor } = ctx;
  if (actor.type !== "member") return [];
  return waitingHandovers(ctx, { OR: [{ toId: actor.id }, { fromId: actor.id }] });
}

/** The one that waits on an incident, for its room. */
export async function handoverOf(
  ctx: QueryContext,
  incidentId: string,
): Promise<HandoverDto | null> {
  const [waiting] = await waitingHandovers(ctx, { incidentId });
  return waiting ?? null;
}

async function waitingHandovers(
  ctx: QueryContext,
  where: Prisma.HandoverWhereInput,
): Promise<HandoverDto[]> {
  const { actor, tx } = ctx;
  const rows = await tx.handover.findMany({
    where: {
      AND: [
        where,
        {
          state: "asked",
          incident: { AND: [{ state: { not: "resolved" } }, visibleIncidents(ctx)] },
        },
      ],
    },
    include: { incident: { select: { number: true, title: true } }, from: person, to: person },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const texts = await loadTexts(
    tx,
    rows.flatMap(({ standingId, noteId }) => [standingId, noteId]),
  );
  return rows.map((row) => {
    const asked = actor.type === "member" && row.toId === actor.id;
    const own = actor.type === "member" && (row.fromId === actor.id || actor.role === "admin");
    return {
      id: row.id,
      incident: row.incident,
      from: { id: row.from.id, name: row.from.user.name },
      to: { id: row.to.id, name: row.to.user.name },
      note: texts(row.noteId),
      standing: texts(row.standingId),
      askedAt: row.askedAt.toISOString(),
      may: { answer: asked, withdraw: own },
    };
  });
}
