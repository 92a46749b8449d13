import "server-only";
import type { MutationContext } from "@/server/context";
import { unhidden } from "@/server/restriction/visible-to";

/** Does the actor's team own the incident's key, or a service on its board? */
export async function ownsIncidentKey(
  ctx: MutationContext,
  { number }: { number: number },
): Promise<boolean> {
  if (ctx.actor.type !== "member") return false;
  const teamIds = [...ctx.actor.teamIds];
  const found = await ctx.tx.incident.findFirst({
    where: {
      AND: [{ number }, unhidden(ctx)],
      OR: [
        { key: { ownerTeamId: { in: teamIds } } },
        { cutovers: { some: { consumer: { service: { ownerTeamId: { in: teamIds } } } } } },
      ],
    },
    select: { id: true },
  });
  return found !== null;
}
