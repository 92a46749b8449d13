import "server-only";
import type { IncidentEvent } from "@/domain/incident/incident-event";
import { Prisma } from "@/generated/prisma/client";
import type { StateSource } from "@/domain/key/key";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { voidRequests } from "@/server/signature/void-requests";
import { changeVersionState } from "@/server/key-version/change-version-state";

/** The old version works again, or turned out to: containment is withdrawn. */
export async function reviveVersion(
  ctx: MutationContext,
  revival: {
    record: IncidentRecord;
    event: Extract<IncidentEvent, { type: "switched_on" | "found_live" | "used_successfully" }>;
    source: Extract<StateSource, "switched_on" | "probe" | "observed">;
    happenedAt: Date;
  },
): Promise<void> {
  const { record, event, source, happenedAt } = revival;
  await changeVersionState(ctx, {
    keyVersionId: record.keyVersionId,
    state: "live",
    source,
    happenedAt,
  });
  await ctx.record({
    kind: "key_version.works",
    incidentId: record.id,
    subject: { type: "key_version", id: record.keyVersionId },
    happenedAt,
    data: { because: event.type, before: record.keyVersion.state },
  });
  await ctx.tx.incident.update({
    where: { id: record.id },
    data: { deactivatedAt: null, deactivatedThrough: null, unmetAtDeath: Prisma.DbNull },
  });
  // It was signed for one death. The next one is asked for again.
  const spent = record.requests.filter(
    ({ subject, state }) => subject === "override" && (state === "signed" || state === "emergency"),
  );
  await voidRequests(ctx, {
    incidentId: record.id,
    requests: spent,
    because: "key_works_again",
  });
  await moveIncident(ctx, { record: await loadRecord(ctx.tx, record.id), event });
}
