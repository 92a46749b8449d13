import "server-only";
import type { MutationContext } from "@/server/context";

type Side = { id: string; number: number };

/** A merge or split that was undone, said in both timelines. `from` and `into` as it was said then. */
export async function endRegrouping(
  ctx: MutationContext,
  undone: {
    id: string;
    kind: "incident.merge_undone" | "incident.split_undone";
    goesId: string;
    from: Side;
    into: Side;
  },
): Promise<void> {
  const { id, kind, goesId, from, into } = undone;
  await ctx.tx.incidentRegrouping.update({
    where: { id },
    data: {
      undoneAt: ctx.now,
      undoneById: ctx.actor.type === "member" ? ctx.actor.id : null,
    },
  });
  for (const incidentId of [from.id, into.id]) {
    await ctx.record({
      kind,
      incidentId,
      subject: { type: "incident", id: goesId },
      data: { from: from.number, into: into.number, regroupingId: id },
    });
  }
}
