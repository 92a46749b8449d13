import "server-only";
import { setFallbackInput } from "@/domain/cutover/cutover-input";
import { cutoverAnswer, namesOf, openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { editConflict } from "@/server/edit-conflict";
import { mutation } from "@/server/operation";

/** What to do when this consumer breaks, written before the old key goes. */
export const setFallback = mutation({
  name: "setFallback",
  permission: "cutover.set_fallback",
  input: setFallbackInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId, version, plan, minutesToMove }) {
    const found = await openCutover(ctx, cutoverId);
    const text = await ctx.keepText("plan", plan);
    const { count } = await ctx.tx.cutover.updateMany({
      where: { id: cutoverId, version },
      data: {
        fallbackId: text.id,
        minutesToMove: minutesToMove ?? null,
        updatedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      const stored = await ctx.tx.freeText.findUnique({
        where: { id: found.row.fallbackId ?? text.id },
        select: { text: true },
      });
      throw await editConflict(ctx.tx, {
        subject: { type: "cutover", id: cutoverId },
        version: found.row.version,
        fields: {
          plan: {
            label: "Fallback plan",
            yours: plan,
            theirs: found.row.fallbackId === null ? "" : (stored?.text ?? "[redacted]"),
          },
          minutesToMove: {
            label: "Minutes to move",
            yours: String(minutesToMove ?? ""),
            theirs: String(found.row.minutesToMove ?? ""),
          },
        },
      });
    }
    await ctx.record({
      kind: "cutover.fallback_planned",
      incidentId: found.record.id,
      subject: { type: "cutover", id: cutoverId },
      data: { minutesToMove: minutesToMove ?? null, ...namesOf(found.row, found.record) },
      texts: { plan: text },
    });
    return cutoverAnswer(found);
  },
});
