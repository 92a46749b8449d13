import "server-only";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import { exposes } from "@/domain/clock/exposure";
import { keyVersionStateSchema, type StateSource } from "@/domain/key/key";
import type { TextRef } from "@/domain/event/canonical";
import type { MutationContext } from "@/server/context";
import { gateFacts } from "@/server/gate/gate-facts";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { changeVersionState } from "@/server/key-version/change-version-state";

/**
 * The old version is off, by our act or by somebody else's. What was unmet at that moment is kept:
 * it is the list of what is expected to be down. Revoking what was disabled before changes none of it.
 */
export async function endVersion(
  ctx: MutationContext,
  end: {
    record: IncidentRecord;
    state: "disabled" | "dead";
    source: Exclude<StateSource, "found" | "said" | "switched_on">;
    happenedAt: Date;
    texts?: Record<string, TextRef>;
  },
): Promise<void> {
  const { record, state, source, happenedAt } = end;
  // What rotate_first would still have asked for: the doctrine in force may ask for nothing.
  const unmet = deactivationBlockers(gateFacts(record), "rotate_first", ctx.now);
  await changeVersionState(ctx, {
    keyVersionId: record.keyVersionId,
    state,
    source,
    happenedAt,
  });
  if (exposes(keyVersionStateSchema.parse(record.keyVersion.state))) {
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        deactivatedAt: happenedAt,
        deactivatedThrough: source === "probe" ? "observed" : source,
        unmetAtDeath: unmet,
        updatedAt: ctx.now,
      },
    });
  }
  await ctx.record({
    kind: state === "disabled" ? "key_version.disabled" : "key_version.died",
    incidentId: record.id,
    subject: { type: "key_version", id: record.keyVersionId },
    happenedAt,
    data: {
      through: source,
      unmet: unmet.map((blocker) => `${blocker.kind}:${blocker.subjectId}`),
    },
    ...(end.texts && { texts: end.texts }),
  });
  await moveIncident(ctx, {
    record: await loadRecord(ctx.tx, record.id),
    event: { type: "old_version_down" },
  });
}
