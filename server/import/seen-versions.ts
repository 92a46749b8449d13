import "server-only";
import { incidentStateSchema, resolutionSchema } from "@/domain/incident/incident";
import { keyVersionStateSchema } from "@/domain/key/key";
import type { SeenAgainFacts } from "@/domain/incident/seen-again";
import type { Db, Tx } from "@/server/db";
import { lockKeys } from "@/server/key/lock-keys";

export type SeenVersion = Awaited<ReturnType<typeof loadSeenVersions>>[number];

/** PostgreSQL takes 32,767 parameters at once. */
const askedAtOnce = 10_000;

/** Versions that were seen again, each with its unresolved incident, or else its newest. */
export async function loadSeenVersions(tx: Db | Tx, keyVersionIds: readonly string[]) {
  const found: Awaited<ReturnType<typeof loadSome>> = [];
  for (let from = 0; from < keyVersionIds.length; from += askedAtOnce) {
    found.push(...(await loadSome(tx, keyVersionIds.slice(from, from + askedAtOnce))));
  }
  return found;
}

async function loadSome(tx: Db | Tx, keyVersionIds: string[]) {
  const rows = await tx.keyVersion.findMany({
    where: { id: { in: keyVersionIds } },
    select: {
      id: true,
      state: true,
      key: { select: { id: true, name: true, secretTypeId: true, kind: true } },
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

/** A honeytoken that nobody has used since: that it lies somewhere is what it is for. */
export function isLaidTrap({ key, incident }: Pick<SeenVersion, "key" | "incident">): boolean {
  return key.kind === "honeytoken" && (incident === null || incident.state === "resolved");
}

/** Where the incident of a version stands, in the domain's words. */
export function seenIncident(incident: { state: string; resolution: string | null }) {
  const { state, resolution } = incident;
  return {
    state: incidentStateSchema.parse(state),
    resolution: resolution === null ? null : resolutionSchema.parse(resolution),
  };
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
  const { resolution, ...stands } = seenIncident(incident);
  return {
    ...stands,
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
