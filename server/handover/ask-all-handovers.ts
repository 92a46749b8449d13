import "server-only";
import type { HandoverResults } from "@/domain/handover/handover-dto";
import { askAllHandoversInput } from "@/domain/handover/handover-input";
import { askRefusal } from "@/domain/handover/may-hand-over";
import { AppError } from "@/lib/app-error";
import type { MemberActor, MutationContext } from "@/server/context";
import { handoverFacts, receiverOf, receiverSees } from "@/server/handover/handover-facts";
import { openHandover } from "@/server/handover/open-handover";
import { loadRecords } from "@/server/incident/load-record";
import { lockKeys } from "@/server/key/lock-keys";
import { mutation } from "@/server/operation";

const most = 100;

/** The end of a shift: every open incident that one leads is offered to one person. */
export const askAllHandovers = mutation({
  name: "askAllHandovers",
  permission: "handover.ask",
  input: askAllHandoversInput,
  async run(ctx, { toId, note }): Promise<HandoverResults> {
    const { actor } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person hands over.");
    const receiver = await receiverOf(ctx, toId);
    const mine = await lockMine(ctx, actor);
    const results: HandoverResults["results"] = [];
    for (const record of await loadRecords(ctx.tx, mine)) {
      const { number } = record;
      const sees = await receiverSees(ctx, { incidentId: record.id, toId });
      const facts = await handoverFacts(ctx, record);
      const refused = askRefusal(facts, { asker: actor, to: { ...receiver, sees } });
      if (refused === null) {
        const ask = {
          record,
          fromId: actor.id,
          toId,
          by: actor,
          ...(note !== undefined && { note }),
        };
        await openHandover(ctx, ask);
        results.push({ number, outcome: "asked" });
      } else results.push({ number, outcome: "left", message: refused.message });
    }
    return { results: results.toSorted((a, b) => a.number - b.number) };
  },
});

/** Those that are still mine once they are locked. */
async function lockMine(ctx: MutationContext, actor: MemberActor): Promise<string[]> {
  const where = { leadId: actor.id, state: { not: "resolved" } };
  const led = await ctx.tx.incident.findMany({
    where,
    orderBy: [{ severityRank: "asc" }, { number: "asc" }],
    take: most,
    select: { id: true, keyId: true },
  });
  await lockKeys(ctx.tx, [...new Set(led.map(({ keyId }) => keyId))]);
  const still = await ctx.tx.incident.findMany({
    where: { ...where, id: { in: led.map(({ id }) => id) } },
    select: { id: true },
  });
  return still.map(({ id }) => id);
}
