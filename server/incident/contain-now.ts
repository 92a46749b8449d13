import "server-only";
import { exposes } from "@/domain/clock/exposure";
import { keyVersionStateSchema } from "@/domain/key/key";
import { AppError } from "@/lib/app-error";
import { containNowInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { writeDoctrine } from "@/server/incident/write-doctrine";
import { acknowledgeWhatDies } from "@/server/key-version/acknowledge-what-dies";
import { matchVersion } from "@/server/key-version/match-version";
import { endVersion } from "@/server/key-version/end-version";
import { mutation } from "@/server/operation";

/**
 * The key is being abused: one act signs contain first, names the provider's key and acknowledges
 * what else dies. With "I switched it off myself" the exposure ends in the same act, also when no
 * provider key could be named. The reason may follow.
 */
export const containNow = mutation({
  name: "containNow",
  permission: "incident.contain_now",
  input: containNowInput,
  async run(ctx, input) {
    const found = await openIncident(ctx, input.number);
    if (!exposes(keyVersionStateSchema.parse(found.keyVersion.state))) {
      throw new AppError("wrong_state", "The old key is off already.");
    }
    await moveIncident(ctx, { record: found, event: { type: "contain_now" } });
    const record = await loadRecord(ctx.tx, found.id);
    // Signed before, the second step of the act signs nothing again. A reason is a new word.
    const signed = record.doctrine === "contain_first" && record.doctrineSignedAt !== null;
    if (!signed || input.reason !== undefined) {
      await writeDoctrine(ctx, {
        record,
        doctrine: "contain_first",
        ...(input.reason !== undefined && { reason: input.reason }),
      });
    }
    if (input.providerKeyId !== undefined) {
      await matchVersion(ctx, { record, providerKeyId: input.providerKeyId });
    }
    await acknowledgeWhatDies(ctx, record);
    if (input.switchedOff) {
      await endVersion(ctx, {
        record: await loadRecord(ctx.tx, record.id),
        state: "disabled",
        source: "contain",
        happenedAt: input.happenedAt ?? ctx.now,
      });
    }
    return incidentAnswer(ctx, record.id);
  },
});
