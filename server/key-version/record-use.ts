import "server-only";
import { recordUseInput } from "@/domain/key/key-version-input";
import { fieldError } from "@/lib/app-error";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { writeUse } from "@/server/key-version/write-use";
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
    await writeUse(ctx, {
      record,
      happenedAt,
      address,
      success,
      consumerId: consumerId ?? byAddress?.consumerId ?? null,
    });
    return incidentAnswer(ctx, record.id);
  },
});
