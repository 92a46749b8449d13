import "server-only";
import { exposes } from "@/domain/clock/exposure";
import type { RegroupingJournal } from "@/domain/incident/regrouping";
import { keyVersionStateSchema } from "@/domain/key/key";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { movePlaces } from "@/server/incident/move-places";
import type { TwinConsumers } from "@/server/incident/merge-consumers";
import { widestFirst } from "@/server/incident/severity-facts";

type Sides = { goes: IncidentRecord; stays: IncidentRecord };

/** What recognises the version that goes, and where it was found, belongs to the one that stays. */
export async function mergeIdentity(
  ctx: MutationContext,
  { goes, stays }: Sides,
): Promise<
  Pick<RegroupingJournal, "identifierIds" | "partIds" | "occurrenceIds" | "widened" | "stateChange">
> {
  const { tx } = ctx;
  const from = { keyVersionId: goes.keyVersionId };
  const to = { keyVersionId: stays.keyVersionId };
  const [identifiers, parts] = await Promise.all([
    tx.keyIdentifier.findMany({ where: from, select: { id: true } }),
    tx.keyPart.findMany({ where: from, select: { id: true } }),
  ]);
  await tx.keyIdentifier.updateMany({ where: from, data: to });
  await tx.keyPart.updateMany({ where: from, data: to });
  return {
    identifierIds: identifiers.map(({ id }) => id),
    partIds: parts.map(({ id }) => id),
    ...(await mergePlaces(ctx, { goes, stays })),
    stateChange: await learnState(ctx, { goes, stays }),
  };
}

/** A place that both know stays with each; who could read it is the wider of the two. */
async function mergePlaces({ tx }: MutationContext, { goes, stays }: Sides) {
  const widened = await tx.$queryRaw<{ id: string; visibility: string; wider: string }[]>`
    select s.id::text, s.visibility, g.visibility as wider
    from occurrence g join occurrence s on s.place_hash = g.place_hash
    where g.incident_id = ${goes.id}::uuid and s.key_version_id = ${stays.keyVersionId}::uuid
      and array_position(${[...widestFirst]}::text[], g.visibility)
        < array_position(${[...widestFirst]}::text[], s.visibility)`;
  for (const { id, wider } of widened) {
    await tx.occurrence.update({ where: { id }, data: { visibility: wider } });
  }
  const places = await tx.occurrence.findMany({
    where: { incidentId: goes.id },
    select: { id: true },
  });
  return {
    occurrenceIds: await movePlaces(tx, { ids: places.map(({ id }) => id), to: stays }),
    widened: widened.map(({ id, visibility }) => ({ id, visibility })),
  };
}

/** Known to work on the side that goes: then the one key does. */
async function learnState(
  ctx: MutationContext,
  { goes, stays }: Sides,
): Promise<RegroupingJournal["stateChange"]> {
  const { keyVersion } = stays;
  const learns = goes.keyVersion.state === "live" && keyVersion.state === "unknown";
  if (!learns || !exposes(keyVersionStateSchema.parse(keyVersion.state))) return null;
  const id = newId();
  await ctx.tx.keyVersionState.create({
    data: {
      id,
      keyVersionId: keyVersion.id,
      state: "live",
      source: "observed",
      happenedAt: goes.keyVersion.stateSince,
      recordedAt: ctx.now,
    },
  });
  await ctx.tx.keyVersion.update({
    where: { id: keyVersion.id },
    data: {
      state: "live",
      stateSince: goes.keyVersion.stateSince,
      version: { increment: 1 },
    },
  });
  return { id, state: keyVersion.state, stateSince: keyVersion.stateSince };
}

/** A use of either part is a use of the key; one of a consumer that both sides know is its own. */
export async function mergeUses(
  { tx }: MutationContext,
  { goes, stays, twins }: Sides & { twins: TwinConsumers },
): Promise<Pick<RegroupingJournal, "uses">> {
  const uses = goes.keyVersion.uses.map(({ id, consumerId }) => ({ id, consumerId }));
  for (const { id, consumerId } of uses) {
    const twin = consumerId === null ? undefined : twins.get(consumerId);
    await tx.useObservation.update({
      where: { id },
      data: { keyVersionId: stays.keyVersionId, ...(twin && { consumerId: twin.consumerId }) },
    });
  }
  return { uses };
}
