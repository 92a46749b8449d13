import "server-only";
import { reportHoneytokenUseInput } from "@/domain/custody/custody-input";
import { keyVersionStateSchema } from "@/domain/key/key";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { incidentAnswer } from "@/server/incident/find-incident";
import { loadRecord } from "@/server/incident/load-record";
import { openIncidents } from "@/server/incident/open-incidents";
import { lockKey } from "@/server/key/lock-key";
import { writeUse } from "@/server/key-version/write-use";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";
import { refuseFuture } from "@/server/refuse-times";

/** Somebody used a trap: its incident is opened, or opened again, and is critical at once. */
export const reportHoneytokenUse = mutation({
  name: "reportHoneytokenUse",
  permission: "key_version.record_use",
  input: reportHoneytokenUseInput,
  async run(ctx, { keyId, happenedAt = ctx.now, address }) {
    await lockKey(ctx.tx, keyId);
    refuseFuture(ctx.now, { happenedAt });
    const key = await ctx.tx.key.findUniqueOrThrow({
      where: { id: keyId },
      include: { versions: { orderBy: { ordinal: "desc" }, take: 1 } },
    });
    const [version] = key.versions;
    if (key.kind !== "honeytoken") {
      throw new AppError("wrong_state", `${key.name} is no honeytoken.`, {
        hint: "Record its use on its incident.",
      });
    }
    if (version === undefined) throw new AppError("wrong_state", "This key has no version.");
    const incidentId =
      (await knownIncident(ctx, version.id)) ??
      (await opened(ctx, { key, version, detectedAt: happenedAt }));
    await writeUse(ctx, {
      record: await loadRecord(ctx.tx, incidentId),
      happenedAt,
      address,
      success: true,
      consumerId: null,
    });
    return answer(ctx, incidentId);
  },
});

/** Told to whoever saw the use, even where they may not know of the incident that keeps it. */
async function answer(
  ctx: MutationContext,
  incidentId: string,
): Promise<{ number: number | null; state: string | null }> {
  const seen = await ctx.tx.incident.count({
    where: { AND: [{ id: incidentId }, unhidden(ctx)] },
  });
  return seen === 0 ? { number: null, state: null } : incidentAnswer(ctx, incidentId);
}

/** The unresolved one, else the newest, under its lock: a closed one opens again. */
async function knownIncident(ctx: MutationContext, keyVersionId: string): Promise<string | null> {
  const found = await ctx.tx.incident.findFirst({
    where: { keyVersionId },
    orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { number: "desc" }],
    select: { id: true },
  });
  if (found === null) return null;
  await ctx.tx.$queryRaw`select id from incident where id = ${found.id}::uuid for update`;
  return found.id;
}

async function opened(
  ctx: MutationContext,
  of: {
    key: { id: string; name: string; secretTypeId: string };
    version: { id: string; state: string };
    detectedAt: Date;
  },
): Promise<string> {
  const { key, version, detectedAt } = of;
  const [incident] = await openIncidents(ctx, [
    {
      kind: "leak",
      secretTypeId: key.secretTypeId,
      keyName: key.name,
      known: { keyId: key.id, keyVersionId: version.id },
      partRole: "secret",
      privilege: "unknown",
      identifiers: [],
      occurrences: [],
      act: null,
      versionState: keyVersionStateSchema.parse(version.state),
      detectedAt,
      exposedSinceIsFloor: true,
      backlog: false,
    },
  ]);
  if (incident === undefined) throw new Error("No incident was opened.");
  return incident.incidentId;
}
