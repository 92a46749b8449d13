import "server-only";
import type { BroughtBack } from "@/domain/triage/triage-dto";
import { bringBackInput } from "@/domain/triage/triage-input";
import { appendEvents } from "@/server/event/append-event";
import { mutation } from "@/server/operation";
import { lockTriageRows } from "@/server/triage/lock-triage-rows";

/** Ends the wait of what was put off or waits for a check. Of the rest, nothing changes. */
export const bringBackNow = mutation({
  name: "bringBackNow",
  permission: "incident.triage",
  input: bringBackInput,
  async run(ctx, { numbers }): Promise<BroughtBack> {
    const rows = await lockTriageRows(ctx, { target: { numbers }, from: 0 });
    const waiting = rows.filter(
      (row) => row.state === "triage" && (row.laterUntil !== null || row.livenessAskedAt !== null),
    );
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
    return { back: waiting.map(({ number }) => number) };
  },
});
