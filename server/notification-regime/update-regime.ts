import "server-only";
import type { Stage } from "@/domain/notification/notification";
import { stageTime } from "@/domain/notification/stage-time";
import { updateRegimeInput } from "@/domain/notification/regime-input";
import { AppError, fieldError } from "@/lib/app-error";
import { editConflict } from "@/server/edit-conflict";
import { settleAllCases } from "@/server/notification-case/settle-all-cases";
import { toRegimeDto } from "@/server/notification-regime/load-regimes";
import { refuseTakenName, regimeColumns } from "@/server/notification-regime/regime-columns";
import { mutation } from "@/server/operation";

export const updateRegime = mutation({
  name: "updateRegime",
  permission: "settings.update",
  input: updateRegimeInput,
  async run(ctx, { id, version, ...input }) {
    const before = await ctx.tx.notificationRegime.findUnique({
      where: { id },
      include: { sent: { select: { stage: true } } },
    });
    if (before === null) throw new AppError("not_found", "There is no such rule.");
    await refuseTakenName(ctx.tx, { name: input.name, exceptId: id });
    const columns = regimeColumns(input);
    const keys = new Set(columns.stages.map(({ key }) => key));
    if (before.sent.some(({ stage }) => !keys.has(stage))) {
      throw fieldError("stages", "A stage that was sent to an authority has to stay.");
    }
    const { count } = await ctx.tx.notificationRegime.updateMany({
      where: { id, version },
      data: { ...columns, version: { increment: 1 } },
    });
    const stored = await ctx.tx.notificationRegime.findUniqueOrThrow({ where: { id } });
    if (count === 0) {
      const theirs = toRegimeDto(stored);
      throw await editConflict(ctx.tx, {
        subject: { type: "notification_regime", id },
        version: stored.version,
        fields: {
          name: { label: "Name", yours: columns.name, theirs: theirs.name },
          authority: { label: "Who is told", yours: columns.authority, theirs: theirs.authority },
          note: { label: "Note", yours: columns.note ?? "", theirs: theirs.note ?? "" },
          dataKinds: {
            label: "Data",
            yours: columns.dataKinds.join(", "),
            theirs: theirs.dataKinds.join(", "),
            value: theirs.dataKinds.join(","),
          },
          stages: {
            label: "Stages",
            yours: stagesText(columns.stages),
            theirs: stagesText(theirs.stages),
          },
        },
      });
    }
    await ctx.record({
      kind: "notification_regime.updated",
      subject: { type: "notification_regime", id },
      data: { name: columns.name, from: toRegimeDto(before).stages, to: columns.stages },
    });
    await settleAllCases(ctx);
    return toRegimeDto(stored);
  },
});

function stagesText(stages: readonly Stage[]): string {
  return stages.map(({ title, hours }) => `${title} ${stageTime(hours)}`).join(", ");
}
