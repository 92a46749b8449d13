import "server-only";
import type { TriageAnswer } from "@/domain/triage/triage-input";
import type { MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import type { TriageRow } from "@/server/triage/lock-triage-rows";

/** Out of the Inbox for a while: until a time, or until somebody tried the key. */
export async function putOff(
  ctx: MutationContext,
  given: {
    rows: readonly TriageRow[];
    answer: Extract<TriageAnswer, { action: "later" | "check_liveness" }>;
    batchId: string;
  },
): Promise<void> {
  const { rows, answer, batchId } = given;
  if (rows.length === 0) return;
  const until = answer.action === "later" ? answer.until : null;
  const askedAt = answer.action === "later" ? null : ctx.now;
  await ctx.tx.$executeRaw`
    update incident set later_until = ${until}::timestamptz,
      liveness_asked_at = ${askedAt}::timestamptz, updated_at = ${ctx.now}::timestamptz
    where id = any(${rows.map(({ id }) => id)}::uuid[])`;
  const events = rows.map(({ id }) => ({
    kind: until === null ? "incident.liveness_asked" : "incident.postponed",
    incidentId: id,
    subject: { type: "incident", id },
    data: { batchId, ...(until !== null && { until: until.toISOString() }) },
  }));
  await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
}
