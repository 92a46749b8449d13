import "server-only";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Says which of the provider's keys this version is, by the provider's own id of it. */
export async function matchVersion(
  ctx: MutationContext,
  { record, providerKeyId }: { record: IncidentRecord; providerKeyId: string },
): Promise<void> {
  await ctx.tx.keyVersion.update({
    where: { id: record.keyVersionId },
    data: { providerKeyId, matchedAt: ctx.now, version: { increment: 1 } },
  });
  await ctx.record({
    kind: "key_version.matched",
    incidentId: record.id,
    subject: { type: "key_version", id: record.keyVersionId },
    data: { providerKeyId, before: record.keyVersion.providerKeyId },
  });
}
