import "server-only";
import type { BringBackReport, TriageResult } from "@/domain/triage/triage-dto";
import { bringBackInput } from "@/domain/triage/triage-input";
import { appendEvents } from "@/server/event/append-event";
import { mutation } from "@/server/operation";
import { lockTriageRows, type TriageRow } from "@/server/triage/lock-triage-rows";
import { unknownNumbers } from "@/server/triage/unknown-numbers";
import { whoAnswered } from "@/server/triage/who-answered";

/** Ends the wait of what was put off or waits for a check. The rest stays, and says so. */
export const bringBackNow = mutation({
  name: "bringBackNow",
  permission: "incident.triage",
  input: bringBackInput,
  async run(ctx, { numbers }): Promise<BringBackReport> {
    const rows = await lockTriageRows(ctx, { target: { numbers }, from: 0 });
    const waiting = rows.filter(waits);
    await ctx.tx.incident.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
      data: { laterUntil: null, livenessAskedAt: null, updatedAt: ctx.now },
    });
    const events = waiting.map(({ id, laterUntil }) => ({
      kind: "incident.put_back",
      incidentId: id,
      subject: { type: "incident", id },
      data: { action: laterUntil === null ? "check_liveness" : "later" },
    }));
    await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
    const results = [...rows.map(resultOf), ...unknownNumbers(numbers, rows)];
    return { results: await whoAnswered(ctx, { results, rows }) };
  },
});

function waits({ state, laterUntil, livenessAskedAt }: TriageRow): boolean {
  return state === "triage" && (laterUntil !== null || livenessAskedAt !== null);
}

function resultOf(row: TriageRow): TriageResult {
  const { number } = row;
  if (waits(row)) return { number, outcome: "done" };
  return { number, outcome: "moved", message: "It does not wait any more." };
}
