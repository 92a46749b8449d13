import "server-only";
import { undoTriageInput, triageBatchSize } from "@/domain/triage/triage-input";
import type { TriageReport, TriageResult } from "@/domain/triage/triage-dto";
import { triageActionSchema } from "@/domain/triage/triage";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { mutation } from "@/server/operation";
import { loadTriageItems, type TriageItemRow } from "@/server/triage/load-triage-items";
import { takeBack } from "@/server/triage/take-back";

/**
 * Takes an answer back, a part at a time. Whatever was worked on since stays as it is and says so.
 * The timeline keeps both lines.
 */
export const undoTriage = mutation({
  name: "undoTriage",
  permission: "incident.triage",
  input: undoTriageInput,
  async run(ctx, { batchId, from }): Promise<TriageReport> {
    const action = triageActionSchema.parse((await lockBatch(ctx, batchId)).action);
    const items = await loadTriageItems(ctx, { batchId, from });
    if (items.length === 0 && from === 0) {
      throw new AppError("wrong_state", "This answer was taken back already.");
    }
    const results: TriageResult[] = [];
    const standing: TriageItemRow[] = [];
    for (const item of items) {
      if (item.stands) standing.push(item);
      else results.push({ number: item.number, outcome: "moved", message: worked });
    }
    const taken = await takeBack(ctx, { batchId, action, items: standing });
    results.push(...taken);
    await ctx.record({
      kind: "triage.undone",
      subject: { type: "triage_batch", id: batchId },
      data: { action, rows: taken.filter(({ outcome }) => outcome === "done").length },
    });
    const last = items.at(-1);
    const more = items.length === triageBatchSize && last !== undefined;
    return { batchId, results, next: more ? last.number : null, arrived: 0 };
  },
});

const worked = "It was worked on since. It stays as it is.";

/** From the first part on, nobody adds to the answer any more. */
async function lockBatch(ctx: MutationContext, batchId: string): Promise<{ action: string }> {
  const [batch] = await ctx.tx.$queryRaw<{ action: string; undone_at: Date | null }[]>`
    select action, undone_at from triage_batch where id = ${batchId}::uuid for update`;
  if (batch === undefined) throw new AppError("not_found", "There is no such answer.");
  if (batch.undone_at === null) {
    await ctx.tx.triageBatch.update({ where: { id: batchId }, data: { undoneAt: ctx.now } });
  }
  return batch;
}
