import "server-only";
import { recordUseInput } from "@/domain/key/key-version-input";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { reviveVersion } from "@/server/key-version/revive-version";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/**
 * One use of the old key that a log showed. A success after its end means that it works again; a
 * refused one from a consumer's own address is a consumer that was forgotten.
 */
export const recordUse = mutation({
  name: "recordUse",
  permission: "key_version.record_use",
  input: recordUseInput,
  async run(ctx, { number, happenedAt, address, success, consumerId }) {
    const record = await lockedIncident(ctx, number);
    refuseFuture(ctx.now, { happenedAt });
    const byAddress = record.cutovers.find(
      ({ consumer }) => address !== undefined && consumer.usualAddresses.includes(address),
    );
    if (consumerId !== undefined && !record.cutovers.some((row) => row.consumerId === consumerId)) {
      throw fieldError("consumerId", "Choose a consumer of this key.");
    }
    const user = consumerId ?? byAddress?.consumerId ?? null;
    const id = newId();
    await ctx.tx.useObservation.create({
      data: {
        id,
        keyVersionId: record.keyVersionId,
        incidentId: record.id,
        consumerId: user,
        address: address ?? null,
        success,
        recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
        happenedAt,
        recordedAt: ctx.now,
      },
    });
    const ended = ["dead", "disabled"].includes(record.keyVersion.state);
    const service = record.cutovers.find((row) => row.consumerId === user)?.consumer.service.name;
    await ctx.record({
      kind: ended && !success && user !== null ? "use.forgotten_consumer" : "use.seen",
      incidentId: record.id,
      subject: { type: "use", id },
      happenedAt,
      data: { success, address: address ?? null, consumerId: user, service: service ?? null },
    });
    if (success && record.key.kind === "honeytoken") {
      await moveIncident(ctx, {
        record: await loadRecord(ctx.tx, record.id),
        event: { type: "honeytoken_used" },
      });
    }
    if (success && ended && happenedAt > record.keyVersion.stateSince) {
      await reviveVersion(ctx, {
        record: await loadRecord(ctx.tx, record.id),
        event: { type: "used_successfully" },
        source: "observed",
        happenedAt,
      });
    }
    return incidentAnswer(ctx, record.id);
  },
});
