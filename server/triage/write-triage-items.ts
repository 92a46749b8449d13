import "server-only";
import type { TriageBefore } from "@/domain/triage/triage-dto";
import type { TriageAction } from "@/domain/triage/triage";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { insertRows } from "@/server/insert-rows";
import type { TriageRow } from "@/server/triage/lock-triage-rows";

type Batch = { actor_id: string; action: string; undone_at: Date | null };

/** Keeps what an answer changed, so that it can be taken back as one. */
export async function writeTriageItems(
  ctx: MutationContext,
  { batchId, action, rows }: { batchId: string; action: TriageAction; rows: readonly TriageRow[] },
): Promise<void> {
  const { actor } = ctx;
  if (actor.type !== "member") throw new AppError("forbidden", "Only a person answers the Inbox.");
  await ctx.tx.triageBatch.createMany({
    data: [{ id: batchId, action, actorId: actor.id, createdAt: ctx.now }],
    skipDuplicates: true,
  });
  // Held until the commit: whoever takes the answer back waits for this part of it.
  const [batch] = await ctx.tx.$queryRaw<Batch[]>`
    select actor_id, action, undone_at from triage_batch where id = ${batchId}::uuid for share`;
  if (batch?.actor_id !== actor.id || batch.action !== action || batch.undone_at !== null) {
    throw new AppError("wrong_state", "This answer was taken back, or is another one's.", {
      hint: "Answer again.",
    });
  }
  if (rows.length === 0) return;
  await insertRows(ctx.tx, "triage_item", {
    rows: rows.map((row) => ({
      batchId,
      incidentId: row.id,
      number: row.number,
      before: {
        laterUntil: row.laterUntil?.toISOString() ?? null,
        livenessAskedAt: row.livenessAskedAt?.toISOString() ?? null,
        duplicateOfId: row.duplicateOfId,
      } satisfies TriageBefore,
      at: ctx.now,
    })),
  });
  await ctx.record({
    kind: "triage.answered",
    subject: { type: "triage_batch", id: batchId },
    data: { action, rows: rows.length },
  });
}
