import "server-only";
import { decideTriage } from "@/domain/triage/decide-triage";
import { triageBatchSize, triageInput, type TriageInput } from "@/domain/triage/triage-input";
import type { TriageReport } from "@/domain/triage/triage-dto";
import { AppError, fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { lockIncident } from "@/server/key/lock-key";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";
import { answerRows } from "@/server/triage/answer-rows";
import { countArrived, lockTriageRows, type TriageRow } from "@/server/triage/lock-triage-rows";
import { unknownNumbers } from "@/server/triage/unknown-numbers";
import { whoAnswered } from "@/server/triage/who-answered";
import { writeTriageItems } from "@/server/triage/write-triage-items";

/**
 * One answer to many rows of the Inbox, a part at a time: each part is a transaction, and says for
 * each of its rows what became of it. A row that does not take the answer stays, and holds up no other.
 */
export const triageIncidents = mutation({
  name: "triageIncidents",
  permission: "incident.triage",
  input: triageInput,
  async run(ctx, input): Promise<TriageReport> {
    const { batchId, answer, target, from } = input;
    if (answer.action === "later" && answer.until <= ctx.now) {
      throw fieldError("answer.until", "Give a time that is still to come.");
    }
    const duplicateOfId = await lockOriginal(ctx, input);
    const rows = await lockTriageRows(ctx, { target, from });
    const shownAt = "numbers" in target ? null : target.shown.at;
    const asked = "numbers" in target ? target.numbers.filter((number) => number > from) : [];
    const results = unknownNumbers(asked, rows);
    const taken: TriageRow[] = [];
    for (const row of rows) {
      const decision = decideTriage(row, { answer, duplicateOfId, shownAt });
      if (decision.ok) taken.push(row);
      else results.push({ number: row.number, ...decision.error });
    }
    const answered = await answerRows(ctx, { rows: taken, answer, batchId, duplicateOfId });
    results.push(...answered.results);
    await writeTriageItems(ctx, { batchId, action: answer.action, rows: answered.done });
    const last = rows.at(-1);
    const more = "numbers" in target ? false : rows.length === triageBatchSize;
    return {
      batchId,
      results: await whoAnswered(ctx, { results, rows }),
      next: more && last !== undefined ? last.number : null,
      arrived: more ? 0 : await countArrived(ctx, target),
    };
  },
});

/** The incident that others duplicate, under its lock. */
async function lockOriginal(ctx: MutationContext, { answer }: TriageInput): Promise<string | null> {
  if (answer.action !== "duplicate") return null;
  const { duplicateOf } = answer;
  const original = await ctx.tx.incident.findFirst({
    where: { AND: [{ number: duplicateOf }, unhidden(ctx)] },
    select: { id: true },
  });
  if (original === null) {
    throw fieldError("answer.duplicateOf", `There is no LEAK-${duplicateOf}.`);
  }
  const { id } = original;
  await lockIncident(ctx.tx, id);
  // Under the lock: two that are answered as each other's duplicates would both be closed.
  const { resolution } = await ctx.tx.incident.findUniqueOrThrow({
    where: { id },
    select: { resolution: true },
  });
  if (resolution === "duplicate") {
    throw new AppError("wrong_state", `LEAK-${duplicateOf} is a duplicate itself.`, {
      hint: "Name the incident that it duplicates.",
    });
  }
  return id;
}
