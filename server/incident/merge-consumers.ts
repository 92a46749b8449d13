import "server-only";
import type { RegroupingJournal } from "@/domain/incident/regrouping";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

type CutoverRow = IncidentRecord["cutovers"][number];
type Sides = { goes: IncidentRecord; stays: IncidentRecord };

/** Consumer id on the side that goes to the row of the same consumer on the board that stays. */
export type TwinConsumers = ReadonlyMap<string, CutoverRow>;

export function twinConsumers({ goes, stays }: Sides): TwinConsumers {
  const byPlace = new Map(stays.cutovers.map((row) => [placeOf(row.consumer), row]));
  const byId = new Map(stays.cutovers.map((row) => [row.consumerId, row]));
  return new Map(
    goes.cutovers.flatMap((row) => {
      const twin = byId.get(row.consumerId) ?? byPlace.get(placeOf(row.consumer));
      return twin === undefined ? [] : [[row.consumerId, twin] as const];
    }),
  );
}

/**
 * The key that goes was never one of its own: what uses it uses the one that stays, and its further
 * versions are that key's. A consumer that both keys have is archived on the one that goes.
 */
export async function mergeConsumers(
  ctx: MutationContext,
  { goes, stays, twins }: Sides & { twins: TwinConsumers },
): Promise<
  Pick<
    RegroupingJournal,
    "consumerIds" | "archivedConsumerIds" | "running" | "versions" | "keyArchived"
  >
> {
  const running = await noteRunning(ctx, { goes, stays });
  const nothing = { consumerIds: [], archivedConsumerIds: [], versions: [], keyArchived: false };
  if (goes.keyId === stays.keyId) return { ...nothing, running };
  const { tx, now } = ctx;
  const [there, here] = await Promise.all([
    tx.consumer.findMany({ where: { keyId: goes.keyId } }),
    tx.consumer.findMany({ where: { keyId: stays.keyId } }),
  ]);
  const taken = new Set(here.map(placeOf));
  const moving = there.filter((row) => !twins.has(row.id) && !taken.has(placeOf(row)));
  const archived = there.filter((row) => twins.has(row.id) && row.archivedAt === null);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const change = { version: { increment: 1 }, updatedAt: now };
  await tx.consumer.updateMany({
    where: { id: { in: ids(moving) } },
    data: { keyId: stays.keyId, ...change },
  });
  await tx.consumer.updateMany({
    where: { id: { in: ids(archived) } },
    data: { archivedAt: now, ...change },
  });
  const keyArchived = goes.key.archivedAt === null;
  if (keyArchived) {
    await tx.key.update({
      where: { id: goes.keyId },
      data: { archivedAt: now, updatedAt: now, version: { increment: 1 } },
    });
  }
  return {
    consumerIds: ids(moving),
    archivedConsumerIds: ids(archived),
    running,
    versions: await mergeVersions(ctx, { goes, stays }),
    keyArchived,
  };
}

async function mergeVersions(
  { tx }: MutationContext,
  { goes, stays }: Sides,
): Promise<RegroupingJournal["versions"]> {
  const versions = goes.key.versions.filter(({ id }) => id !== goes.keyVersionId);
  const last = Math.max(...stays.key.versions.map(({ ordinal }) => ordinal));
  for (const [index, { id }] of versions.entries()) {
    await tx.keyVersion.update({
      where: { id },
      data: { keyId: stays.keyId, ordinal: last + index + 1 },
    });
  }
  return versions.map(({ id, ordinal }) => ({ id, ordinal }));
}

/** Whoever ran the version that goes runs the one that stays: they are the same value. */
async function noteRunning(
  { tx }: MutationContext,
  { goes, stays }: Sides,
): Promise<RegroupingJournal["running"]> {
  const running = await tx.consumer.findMany({
    where: {
      OR: [{ keyId: { in: [goes.keyId, stays.keyId] } }, { runsVersionId: goes.keyVersionId }],
    },
    select: { id: true, runsVersionId: true, runsSince: true, runsEvidenceId: true },
  });
  await tx.consumer.updateMany({
    where: { runsVersionId: goes.keyVersionId },
    data: { runsVersionId: stays.keyVersionId },
  });
  return running;
}

function placeOf(of: { serviceId: string; environmentId: string; location: string }): string {
  return JSON.stringify([of.serviceId, of.environmentId, of.location]);
}
