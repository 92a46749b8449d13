import "server-only";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { reviveVersion } from "@/server/key-version/revive-version";

/**
 * Writes one use of the old key and what follows from it: a success after its end means that it
 * works again, a used honeytoken that somebody is there, whatever the state.
 */
export async function writeUse(
  ctx: MutationContext,
  use: {
    record: IncidentRecord;
    happenedAt: Date;
    address: string | undefined;
    success: boolean;
    consumerId: string | null;
  },
): Promise<void> {
  const { record, happenedAt, address = null, success, consumerId } = use;
  const id = newId();
  await ctx.tx.useObservation.create({
    data: {
      id,
      keyVersionId: record.keyVersionId,
      incidentId: record.id,
      consumerId,
      address,
      success,
      recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      happenedAt,
      recordedAt: ctx.now,
    },
  });
  const ended = ["dead", "disabled"].includes(record.keyVersion.state);
  const user = record.cutovers.find((row) => row.consumerId === consumerId);
  await ctx.record({
    kind: ended && !success && consumerId !== null ? "use.forgotten_consumer" : "use.seen",
    incidentId: record.id,
    subject: { type: "use", id },
    happenedAt,
    data: { success, address, consumerId, service: user?.consumer.service.name ?? null },
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
}
