import "server-only";
import { attributeUseInput } from "@/domain/key/key-version-input";
import { AppError, fieldError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Says which known consumer a use belongs to. */
export const attributeUse = mutation({
  name: "attributeUse",
  permission: "key_version.record_use",
  input: attributeUseInput,
  async run(ctx, { number, useId, consumerId }) {
    const record = await openIncident(ctx, number);
    const use = record.keyVersion.uses.find(({ id }) => id === useId);
    if (use === undefined) throw new AppError("not_found", "There is no such use.");
    if (use.consumerId !== null) {
      throw new AppError("wrong_state", "It is known already whose use this was.", {
        hint: "If that was wrong, record the use once more.",
      });
    }
    const row = record.cutovers.find((cutover) => cutover.consumerId === consumerId);
    if (row === undefined) throw fieldError("consumerId", "Choose a consumer of this key.");
    await ctx.tx.useObservation.update({ where: { id: useId }, data: { consumerId } });
    await ctx.record({
      kind: "use.attributed",
      incidentId: record.id,
      subject: { type: "use", id: useId },
      data: { consumerId, service: row.consumer.service.name },
    });
    return incidentAnswer(ctx, record.id);
  },
});
