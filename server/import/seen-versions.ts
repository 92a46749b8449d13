import "server-only";
import { incidentStateSchema, resolutionSchema } from "@/domain/incident/incident";
import { keyVersionStateSchema } from "@/domain/key/key";
import type { SeenAgainFacts } from "@/domain/incident/seen-again";
import type { Db, Tx } from "@/server/db";
import { lockKeys } from "@/server/key/lock-keys";

export type SeenVersion = Awaited<ReturnType<typeof loadSeenVersions>>[number];

/** Versions that were seen again, each with its unresolved incident, or else its newest. */
export async function loadSeenVersions(tx: Db | Tx, keyVersionIds: readonly string[]) {
  const rows = await tx.keyVersion.findMany({
    where: { id: { in: [...keyVersionIds] } },
    select: {
      id: true,
      state: true,
      key: { select: { id: true, name: true, secretTypeId: true } },
      incidents: {
        orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { number: "desc" }],
        take: 1,
        select: {
          id: true,
          number: true,
          state: true,
          resolution: true,
          resolvedAt: true,
        },
      },
    },
  });
  return rows.map(({ incidents: [incident], state, ...version }) => ({
    ...version,
    state: keyVersionStateSchema.parse(state),
    incident: incident ?? null,
  }));
}

/** The keys of these versions and their incidents, closed ones too: one of them may open again. */
export async function lockSeenVersions(tx: Tx, keyVersionIds: readonly string[]): Promise<void> {
  if (keyVersionIds.length === 0) return;
  const keys = await tx.keyVersion.findMany({
    where: { id: { in: [...keyVersionIds] } },
    select: { keyId: true },
    distinct: ["keyId"],
  });
  await lockKeys(
    tx,
    keys.map(({ keyId }) => keyId),
  );
  await tx.$queryRaw`
    select id from incident where key_version_id = any(${[...keyVersionIds]}::uuid[])
    order by id for update`;
}

/** What the domain asks about a version's incident when its value is found once more. */
export function seenAgainFacts(
  version: Pick<SeenVersion, "state"> & { incident: NonNullable<SeenVersion["incident"]> },
  {
    knownPlace,
    seenAt,
    foundLive = false,
  }: { knownPlace: boolean; seenAt: Date; foundLive?: boolean },
): SeenAgainFacts {
  const { incident, state } = version;
  const resolution =
    incident.resolution === null ? null : resolutionSchema.parse(incident.resolution);
  return {
    state: incidentStateSchema.parse(incident.state),
    resolution,
    resolvedAt: incident.resolvedAt,
    knownPlace,
    // Closing as revoked needed the proof, closing as dead the verdict.
    provenDead:
      (resolution === "revoked" && state === "dead") ||
      (resolution === "already_dead" && state !== "live"),
    placeDatedAt: seenAt,
    foundLive,
  };
}
