import "server-only";
import { splitIncidentInput } from "@/domain/incident/regroup-input";
import { emptyJournal } from "@/domain/incident/regrouping";
import { keyVersionStateSchema } from "@/domain/key/key";
import { privilegeSchema } from "@/domain/severity/severity-facts";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { keepRegrouping } from "@/server/incident/keep-regrouping";
import type { IncidentRecord } from "@/server/incident/load-record";
import { lockIncidents } from "@/server/incident/lock-incidents";
import { factsOfStays } from "@/server/incident/merge-facts";
import { movePlaces } from "@/server/incident/move-places";
import { openIncidents } from "@/server/incident/open-incidents";
import { mutation } from "@/server/operation";

/**
 * Some of what was found is another key. It goes to an incident of its own in the Inbox; every
 * consumer stays on this board, so nothing that stands in the way is lost. Undone by undoSplit.
 */
export const splitIncident = mutation({
  name: "splitIncident",
  permission: "incident.merge",
  input: splitIncidentInput,
  async run(ctx, { number, occurrenceIds, partIds, keyName, reason }) {
    const { records } = await lockIncidents(ctx, [number]);
    const [stays] = records;
    if (stays === undefined) throw new AppError("not_found", `There is no LEAK-${number}.`);
    if (stays.state === "resolved") {
      throw new AppError("wrong_state", `LEAK-${number} is closed.`, { hint: "Reopen it first." });
    }
    await refuseStrangers(ctx, { stays, occurrenceIds, partIds });
    const text = reason ? await ctx.keepText("reason", reason) : null;
    const opened = await openSplit(ctx, {
      stays,
      keyName: keyName ? keyName : `${stays.key.name}, split off`,
    });
    const to = { id: opened.incidentId, keyVersionId: opened.keyVersionId };
    const journal = {
      ...emptyJournal,
      goesState: "triage" as const,
      occurrenceIds: await movePlaces(ctx.tx, { ids: occurrenceIds, to }),
      ...(await moveParts(ctx, { partIds, to })),
      stays: factsOfStays(stays),
    };
    const id = newId();
    for (const incidentId of [stays.id, opened.incidentId]) {
      await ctx.record({
        kind: "incident.split",
        incidentId,
        subject: { type: "incident", id: opened.incidentId },
        data: {
          from: number,
          into: opened.number,
          places: journal.occurrenceIds.length,
          regroupingId: id,
        },
        ...(text && { texts: { reason: text } }),
      });
    }
    await keepRegrouping(ctx, {
      id,
      kind: "split",
      staysId: stays.id,
      goesId: opened.incidentId,
      reasonId: text?.id ?? null,
      journal,
    });
    return { number, into: opened.number, regroupingId: id };
  },
});

async function refuseStrangers(
  ctx: MutationContext,
  of: { stays: IncidentRecord; occurrenceIds: readonly string[]; partIds: readonly string[] },
): Promise<void> {
  const { stays } = of;
  const [occurrenceIds, partIds] = [[...new Set(of.occurrenceIds)], [...new Set(of.partIds)]];
  const places = await ctx.tx.occurrence.count({
    where: { id: { in: occurrenceIds }, incidentId: stays.id },
  });
  if (places !== occurrenceIds.length) {
    throw fieldError("occurrenceIds", "One of the places is not of this incident any more.");
  }
  const known = new Set(stays.keyVersion.parts.map(({ id }) => id));
  if (partIds.some((id) => !known.has(id))) {
    throw fieldError("partIds", "One of the parts is not of this key any more.");
  }
  const all = stays.occurrences.length;
  if (all > 0 && places === all) {
    throw fieldError("occurrenceIds", "Leave at least one place here.");
  }
  if (partIds.length > 0 && partIds.length === known.size) {
    throw fieldError("partIds", "Leave at least one part here.");
  }
}

async function openSplit(
  ctx: MutationContext,
  { stays, keyName }: { stays: IncidentRecord; keyName: string },
) {
  const [opened] = await openIncidents(ctx, [
    {
      kind: "leak",
      secretTypeId: stays.key.secretTypeId,
      keyName: keyName.slice(0, 160),
      partRole: "secret",
      privilege: privilegeSchema.parse(stays.privilege),
      identifiers: [],
      occurrences: [],
      act: { id: stays.leakEventId, number: stays.leakEvent.number },
      // What was known of the one value is not known of the other.
      versionState: keyVersionStateSchema.enum.unknown,
      detectedAt: stays.detectedAt,
      ...(stays.exposedSince !== null && { exposedSince: stays.exposedSince }),
      exposedSinceIsFloor: stays.exposedSinceIsFloor,
      backlog: stays.backlog,
    },
  ]);
  if (opened === undefined) throw new Error("No incident was opened.");
  if (stays.restricted) await hideAs(ctx, { stays, incidentId: opened.incidentId });
  return opened;
}

/** What was split off a restricted incident is seen by the same people. */
async function hideAs(
  { tx }: MutationContext,
  { stays, incidentId }: { stays: IncidentRecord; incidentId: string },
): Promise<void> {
  const { restricted, restrictedAt, restrictedById, restrictedReasonId, suspectId, leadId } = stays;
  await tx.incident.update({
    where: { id: incidentId },
    data: { restricted, restrictedAt, restrictedById, restrictedReasonId, suspectId, leadId },
  });
  const readers = await tx.incidentReader.findMany({ where: { incidentId: stays.id } });
  await tx.incidentReader.createMany({
    data: readers.map((reader) => ({ ...reader, id: newId(), incidentId })),
  });
}

async function moveParts(
  { tx }: MutationContext,
  { partIds, to }: { partIds: readonly string[]; to: { keyVersionId: string } },
) {
  const identifiers = await tx.keyIdentifier.findMany({
    where: { keyPartId: { in: [...partIds] } },
    select: { id: true },
  });
  const identifierIds = identifiers.map(({ id }) => id);
  const data = { keyVersionId: to.keyVersionId };
  await tx.keyIdentifier.updateMany({ where: { id: { in: identifierIds } }, data });
  await tx.keyPart.updateMany({ where: { id: { in: [...partIds] } }, data });
  return { identifierIds, partIds: [...partIds] };
}
