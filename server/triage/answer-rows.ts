import "server-only";
import type { TriageResult } from "@/domain/triage/triage-dto";
import type { TriageAnswer } from "@/domain/triage/triage-input";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { answerWithBoard } from "@/server/triage/answer-with-board";
import { closePlainRows } from "@/server/triage/close-plain-rows";
import { confirmPlainRows } from "@/server/triage/confirm-plain-rows";
import type { TriageRow } from "@/server/triage/lock-triage-rows";
import { putOff } from "@/server/triage/put-off";

type Answered = { done: TriageRow[]; results: TriageResult[] };

/** Writes an answer to rows that take it: plain ones together, those with a board one by one. */
export async function answerRows(
  ctx: MutationContext,
  given: {
    rows: readonly TriageRow[];
    answer: TriageAnswer;
    batchId: string;
    duplicateOfId: string | null;
  },
): Promise<Answered> {
  const { rows, answer, batchId, duplicateOfId } = given;
  if (answer.action === "later" || answer.action === "check_liveness") {
    await putOff(ctx, { rows, answer, batchId });
    return allDone(rows);
  }
  const plain = rows.filter((row) => row.plain);
  let single = rows.filter((row) => !row.plain);
  if (answer.action === "real") {
    const { left } = await confirmPlainRows(ctx, { rows: plain, batchId });
    single = [...single, ...left];
  } else {
    await closePlainRows(ctx, { rows: plain, resolution: answer.action, duplicateOfId, batchId });
  }
  if (duplicateOfId !== null && rows.length > 0) ctx.touch(duplicateOfId);
  const aside = new Set(single);
  const answered = allDone(rows.filter((row) => !aside.has(row)));
  for (const row of single) {
    const refusal = await tryOne(ctx, () => answerWithBoard(ctx, { row, answer, duplicateOfId }));
    if (refusal === null) answered.done.push(row);
    answered.results.push({
      number: row.number,
      ...(refusal === null ? { outcome: "done" } : { outcome: "refused", message: refusal }),
    });
  }
  return answered;
}

function allDone(rows: readonly TriageRow[]): Answered {
  return { done: [...rows], results: rows.map(({ number }) => ({ number, outcome: "done" })) };
}

/** A row that is refused half-way leaves nothing behind, and the others what they have. */
async function tryOne(ctx: MutationContext, run: () => Promise<void>): Promise<string | null> {
  await ctx.tx.$executeRaw`savepoint one_row`;
  try {
    await run();
    await ctx.tx.$executeRaw`release savepoint one_row`;
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await ctx.tx.$executeRaw`rollback to savepoint one_row`;
    return error.message;
  }
}
