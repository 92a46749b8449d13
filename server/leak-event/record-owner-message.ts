import "server-only";
import { recordOwnerMessageInput } from "@/domain/leak-event/leak-event-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { findLeakEvent, lockedLeakEvent } from "@/server/leak-event/find-leak-event";
import { lockEventBoard } from "@/server/leak-event/lock-event-board";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";
import { unhidden } from "@/server/restriction/visible-to";

/**
 * A team was told of everything of theirs that one act exposed. Kept as it was sent; on each board
 * of the event, the team's services count as told.
 */
export const recordOwnerMessage = mutation({
  name: "recordOwnerMessage",
  permission: "leak_event.tell_owner",
  input: recordOwnerMessageInput,
  async run(ctx, { event: number, teamId, channel, text, happenedAt }) {
    const at = happenedAt ?? ctx.now;
    refuseFuture(ctx.now, { happenedAt: at });
    const { id } = await findLeakEvent(ctx, number);
    await lockEventBoard(ctx, id);
    const event = await lockedLeakEvent(ctx, number);
    const team = await teamOf(ctx, teamId);
    const mine = await incidentsOf(ctx, { leakEventId: id, teamId: team?.id ?? null });
    if (mine.length === 0) {
      throw new AppError("wrong_state", `Nothing of EVENT-${number} is theirs any more.`);
    }
    const kept = await ctx.keepText("text", text);
    const messageId = newId();
    await ctx.tx.leakEventMessage.create({
      data: {
        id: messageId,
        leakEventId: id,
        teamId: team?.id ?? null,
        channel,
        textId: kept.id,
        incidentNumbers: mine.map((row) => row.number),
        sentById: ctx.actor.type === "member" ? ctx.actor.id : null,
        sentAt: at,
        recordedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: "leak_event.owner_told",
      subject: { type: "leak_event", id },
      happenedAt: at,
      data: {
        number: event.number,
        team: team?.name ?? null,
        channel,
        incidents: mine.length,
        messageId,
      },
      texts: { text: kept },
    });
    const told = await markTold(ctx, { incidents: mine, teamId: team?.id ?? null, channel, at });
    return { messageId, told };
  },
});

async function teamOf(ctx: MutationContext, teamId: string) {
  if (teamId === "none") return null;
  const team = await ctx.tx.team.findUnique({ where: { id: teamId } });
  if (team === null) throw fieldError("teamId", "There is no such team.");
  return team;
}

/** Unresolved ones of the event of which the team owns the key, or a service on the board. */
async function incidentsOf(
  ctx: MutationContext,
  { leakEventId, teamId }: { leakEventId: string; teamId: string | null },
) {
  return ctx.tx.incident.findMany({
    where: {
      AND: [
        { leakEventId, state: { not: "resolved" } },
        unhidden(ctx),
        {
          OR: [
            { key: { ownerTeamId: teamId } },
            { cutovers: { some: { consumer: { service: { ownerTeamId: teamId } } } } },
          ],
        },
      ],
    },
    orderBy: { number: "asc" },
    select: { id: true, number: true, state: true },
  });
}

/** Rows of a board whose owner was not told before. Nobody's service has nobody who was told. */
async function markTold(
  ctx: MutationContext,
  of: {
    incidents: readonly { id: string; state: string }[];
    teamId: string | null;
    channel: string;
    at: Date;
  },
): Promise<number> {
  if (of.teamId === null) return 0;
  const answered = of.incidents.filter(({ state }) => state !== "triage");
  const rows = await ctx.tx.cutover.findMany({
    where: {
      incidentId: { in: answered.map(({ id }) => id) },
      askedAt: null,
      consumer: { service: { ownerTeamId: of.teamId } },
    },
    include: { consumer: { include: { service: true, environment: true } } },
  });
  for (const row of rows) {
    await ctx.tx.cutover.update({
      where: { id: row.id },
      data: {
        askedAt: of.at,
        askedVia: of.channel,
        updatedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "cutover.owner_told",
      incidentId: row.incidentId,
      subject: { type: "cutover", id: row.id },
      happenedAt: of.at,
      data: {
        via: of.channel,
        service: row.consumer.service.name,
        environment: row.consumer.environment.name,
      },
    });
  }
  return rows.length;
}
