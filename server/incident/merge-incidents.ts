import "server-only";
import { mergeRefusal, type MergeFacts } from "@/domain/incident/merge-refusal";
import {
  doctrineSchema,
  incidentKindSchema,
  incidentStateSchema,
} from "@/domain/incident/incident";
import { mergeIncidentsInput } from "@/domain/incident/regroup-input";
import type { RegroupingJournal } from "@/domain/incident/regrouping";
import { keyVersionStateSchema } from "@/domain/key/key";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { lockIncidents } from "@/server/incident/lock-incidents";
import { mergeBoards } from "@/server/incident/merge-boards";
import { mergeConsumers, twinConsumers } from "@/server/incident/merge-consumers";
import { mergeFacts } from "@/server/incident/merge-facts";
import { mergeIdentity, mergeUses } from "@/server/incident/merge-identity";
import { keepRegrouping } from "@/server/incident/keep-regrouping";
import { resolveAs } from "@/server/incident/resolve-as";
import { settleIncident } from "@/server/incident/settle-incident";
import { endedRequests, standingRequests } from "@/server/signature/standing-requests";
import { mutation } from "@/server/operation";

/**
 * Two incidents turn out to be one key. All that recognises the one, its places, consumers and
 * board go over; it closes as a duplicate, its room stays readable. Undone by undoMerge.
 */
export const mergeIncidents = mutation({
  name: "mergeIncidents",
  permission: "incident.merge",
  input: mergeIncidentsInput,
  async run(ctx, { number, into, reason }) {
    const { records, onKeys } = await lockIncidents(ctx, [number, into]);
    const [goes, stays] = [records[0], records[1] ?? records[0]];
    if (goes === undefined || stays === undefined) throw new AppError("not_found", "No incident.");
    await refuse(ctx, { goes, stays, onKeys });
    const text = reason ? await ctx.keepText("reason", reason) : null;
    const asked = await standingRequests(ctx.tx, [goes.id, stays.id]);
    const moved = await move(ctx, { goes, stays });
    await ctx.tx.incident.update({ where: { id: goes.id }, data: { duplicateOfId: stays.id } });
    await resolveAs(ctx, {
      record: await loadRecord(ctx.tx, goes.id),
      request: { resolution: "duplicate", duplicateOfId: stays.id, consumersCarriedOver: true },
    });
    for (const id of onKeys) ctx.touch(id);
    await settleIncident(ctx, stays.id);
    const regroupingId = newId();
    for (const incidentId of [goes.id, stays.id]) {
      await ctx.record({
        kind: "incident.merged",
        incidentId,
        subject: { type: "incident", id: goes.id },
        data: {
          from: goes.number,
          into: stays.number,
          places: moved.occurrenceIds.length,
          consumers: moved.consumerIds.length,
          regroupingId,
        },
        ...(text && { texts: { reason: text } }),
      });
    }
    await keepRegrouping(ctx, {
      id: regroupingId,
      kind: "merge",
      staysId: stays.id,
      goesId: goes.id,
      reasonId: text?.id ?? null,
      journal: { ...moved, requests: await endedRequests(ctx.tx, asked) },
    });
    return { number: goes.number, into: stays.number, regroupingId };
  },
});

async function refuse(
  ctx: MutationContext,
  { goes, stays, onKeys }: { goes: IncidentRecord; stays: IncidentRecord; onKeys: string[] },
): Promise<void> {
  const closed = [goes, stays].find(({ state }) => state === "resolved");
  if (closed !== undefined) {
    const how = (closed.resolution ?? "closed").replaceAll("_", " ");
    throw new AppError(
      "conflict",
      `LEAK-${closed.number} was closed as ${how}. Nothing was merged.`,
      { hint: `Reopen LEAK-${closed.number} first, if it is the same key.` },
    );
  }
  const others =
    goes.keyId === stays.keyId
      ? []
      : await ctx.tx.incident.findMany({
          where: { keyId: goes.keyId, id: { in: onKeys, not: goes.id } },
          select: { number: true },
        });
  const refusal = mergeRefusal(mergeFactsOf(goes), {
    stays: mergeFactsOf(stays),
    othersOnKey: others.map((row) => row.number),
  });
  if (refusal !== null) throw new AppError("wrong_state", refusal, { hint: "Nothing was merged." });
}

function mergeFactsOf(record: IncidentRecord): MergeFacts {
  return {
    number: record.number,
    kind: incidentKindSchema.parse(record.kind),
    state: incidentStateSchema.parse(record.state),
    restricted: record.restricted,
    doctrine: doctrineSchema.nullable().parse(record.doctrine),
    versionState: keyVersionStateSchema.parse(record.keyVersion.state),
    consumers: record.cutovers.length,
  };
}

async function move(
  ctx: MutationContext,
  { goes, stays }: { goes: IncidentRecord; stays: IncidentRecord },
): Promise<RegroupingJournal> {
  const sides = { goes, stays, twins: twinConsumers({ goes, stays }) };
  return {
    goesState: goes.state === "triage" ? "triage" : "active",
    requests: [],
    // The boards first: they are read as both sides stood.
    ...(await mergeBoards(ctx, sides)),
    ...(await mergeUses(ctx, sides)),
    ...(await mergeConsumers(ctx, sides)),
    ...(await mergeIdentity(ctx, sides)),
    stays: await mergeFacts(ctx, sides),
  };
}
