import "server-only";
import { glassMinutes } from "@/domain/restriction/restriction";
import { breakGlassInput } from "@/domain/restriction/restriction-input";
import type { TextRef } from "@/domain/event/canonical";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { hasFreshProof } from "@/server/access/has-fresh-proof";
import type { MutationContext } from "@/server/context";
import { lockIncident } from "@/server/key/lock-key";
import { mutation } from "@/server/operation";
import { seenBy } from "@/server/restriction/visible-to";

/**
 * An admin looks into a restricted incident for an hour, in an emergency. Its people and the other
 * admins are told at once. Whom it suspects is told what an unused number is told.
 */
export const breakGlass = mutation({
  name: "breakGlass",
  permission: "incident.break_glass",
  input: breakGlassInput,
  async run(ctx, { number, reason }): Promise<{ number: number; until: string }> {
    const { actor, tx, now } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person breaks the glass.");
    // Before anything is looked for: a guess costs a password.
    if (!hasFreshProof(actor, now)) {
      throw new AppError("reauthentication_needed", "Prove who you are first.");
    }
    const found = await tx.incident.findFirst({
      where: { number, OR: [{ suspectId: null }, { suspectId: { not: actor.id } }] },
      select: { id: true },
    });
    if (found === null) throw new AppError("not_found", `There is no LEAK-${number}.`);
    await lockIncident(tx, found.id);
    const seen = await tx.incident.count({ where: { AND: [found, seenBy(actor.id, now)] } });
    if (seen > 0) throw new AppError("wrong_state", `You see LEAK-${number} already.`);
    const until = new Date(now.getTime() + glassMinutes * 60_000);
    const text = await ctx.keepText("reason", reason);
    await tx.incidentReader.create({
      data: {
        id: newId(),
        incidentId: found.id,
        memberId: actor.id,
        way: "break_glass",
        grantedById: actor.id,
        grantedAt: now,
        until,
      },
    });
    await tellAll(ctx, { incidentId: found.id, number, text });
    await ctx.record({
      kind: "incident.glass_broken",
      incidentId: found.id,
      subject: { type: "incident", id: found.id },
      data: { until: until.toISOString() },
      texts: { reason: text },
    });
    return { number, until: until.toISOString() };
  },
});

/** Its people with the way to it; the other admins with no more than the number. */
async function tellAll(
  ctx: MutationContext,
  of: { incidentId: string; number: number; text: TextRef },
): Promise<void> {
  const { incidentId, number, text } = of;
  const incident = await ctx.tx.incident.findUniqueOrThrow({
    where: { id: incidentId },
    select: { leadId: true, restrictedById: true, suspectId: true },
  });
  const people = [incident.leadId, incident.restrictedById];
  const kind = "incident.glass_broken";
  await ctx.notify({ to: people, kind, incidentId, text });
  const admins = await ctx.tx.member.findMany({
    where: { role: "admin", archivedAt: null },
    select: { id: true },
  });
  const others = admins
    .map(({ id }) => id)
    .filter((id) => id !== incident.suspectId && !people.includes(id));
  await ctx.notify({ to: others, kind, data: { incident: `LEAK-${number}` }, text });
}
