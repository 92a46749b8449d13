import "server-only";
import type { RegroupingJournal } from "@/domain/incident/regrouping";
import { Prisma } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

type Sides = { goes: IncidentRecord; stays: IncidentRecord; journal: RegroupingJournal };

/** Everything that a merge moved goes back to where it was, with the values that it had. */
export async function putBack(ctx: MutationContext, sides: Sides): Promise<void> {
  await putBackIdentity(ctx, sides);
  await putBackBoards(ctx, sides);
  await putBackConsumers(ctx, sides);
  const { impact, ...facts } = sides.journal.stays;
  await ctx.tx.incident.update({
    where: { id: sides.stays.id },
    data: {
      ...facts,
      ...(impact !== undefined && { impact: impact ?? Prisma.DbNull }),
      updatedAt: ctx.now,
    },
  });
}

async function putBackIdentity({ tx }: MutationContext, { goes, journal }: Sides): Promise<void> {
  const to = { keyVersionId: goes.keyVersionId };
  await tx.keyIdentifier.updateMany({ where: { id: { in: journal.identifierIds } }, data: to });
  await tx.keyPart.updateMany({ where: { id: { in: journal.partIds } }, data: to });
  await tx.occurrence.updateMany({
    where: { id: { in: journal.occurrenceIds } },
    data: { ...to, incidentId: goes.id },
  });
  for (const { id, visibility } of journal.widened) {
    await tx.occurrence.update({ where: { id }, data: { visibility } });
  }
  for (const { id, consumerId } of journal.uses) {
    await tx.useObservation.update({ where: { id }, data: { ...to, consumerId } });
  }
  if (journal.stateChange === null) return;
  const { id, state, stateSince } = journal.stateChange;
  const change = await tx.keyVersionState.delete({ where: { id } });
  await tx.keyVersion.update({
    where: { id: change.keyVersionId },
    data: { state, stateSince, version: { increment: 1 } },
  });
}

async function putBackBoards({ tx, now }: MutationContext, { journal }: Sides): Promise<void> {
  for (const { id, cutoverId } of journal.evidence) {
    await tx.evidence.update({ where: { id }, data: { cutoverId } });
  }
  for (const { id, ...before } of journal.cutovers) {
    await tx.cutover.update({
      where: { id },
      data: { ...before, updatedAt: now, version: { increment: 1 } },
    });
  }
}

async function putBackConsumers(
  { tx, now }: MutationContext,
  { goes, journal }: Sides,
): Promise<void> {
  const change = { version: { increment: 1 }, updatedAt: now };
  await tx.consumer.updateMany({
    where: { id: { in: journal.consumerIds } },
    data: { keyId: goes.keyId, ...change },
  });
  await tx.consumer.updateMany({
    where: { id: { in: journal.archivedConsumerIds } },
    data: { archivedAt: null, ...change },
  });
  for (const { id, ...running } of journal.running) {
    await tx.consumer.update({ where: { id }, data: running });
  }
  for (const { id, ordinal } of journal.versions) {
    await tx.keyVersion.update({ where: { id }, data: { keyId: goes.keyId, ordinal } });
  }
  if (!journal.keyArchived) return;
  await tx.key.update({ where: { id: goes.keyId }, data: { archivedAt: null, ...change } });
}
