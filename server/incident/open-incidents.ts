import "server-only";
import type { IncidentKind } from "@/domain/incident/incident";
import type { IdentifierKind, KeyPartRole, KeyVersionState } from "@/domain/key/key";
import type { Act } from "@/domain/leak-event/act-of";
import type { Presence, SourceKind, Visibility } from "@/domain/occurrence/occurrence";
import type { Privilege } from "@/domain/severity/severity-facts";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import { insertRows } from "@/server/insert-rows";
import { lockIdentities } from "@/server/incident/lock-identities";
import { settleIncidents } from "@/server/incident/settle-incidents";
import { type KnownEvent, placeNewIncidents } from "@/server/leak-event/place-new-incidents";

export type NewOccurrence = {
  placeHash: Uint8Array<ArrayBuffer>;
  tool: string;
  ruleId: string;
  toolFingerprint?: string;
  sourceKind: SourceKind;
  repository?: string;
  commit?: string;
  path?: string;
  line?: number;
  endLine?: number;
  url?: string;
  author?: string;
  committedAt?: Date;
  publishedAt?: Date;
  message?: string;
  visibility: Visibility;
  presence: Presence;
  importId?: string;
};

export type NewLeak = {
  kind: IncidentKind;
  secretTypeId: string;
  /** A name for a key that nobody knew until now. */
  keyName: string;
  /** The version, when it is known already but has no incident. */
  known?: { keyId: string; keyVersionId: string };
  publicId?: string;
  preview?: string;
  partRole: KeyPartRole;
  privilege: Privilege;
  /** Keyed with the current fingerprint key, unless another is named. */
  identifiers: readonly {
    kind: IdentifierKind;
    hash: Uint8Array<ArrayBuffer>;
    hashKeyId?: string;
  }[];
  occurrences: readonly NewOccurrence[];
  /** What exposed it, or the event that it belongs to; null: an event of its own. */
  act: Act | KnownEvent | null;
  versionState: KeyVersionState;
  /** When a person or a tool found it; the SLA counts from here. */
  detectedAt: Date;
  /** Push or publish time, or the earliest time known ("at least since"). */
  exposedSince?: Date;
  exposedSinceIsFloor: boolean;
  backlog: boolean;
};

export type OpenedIncident = { incidentId: string; number: number; keyVersionId: string };

/**
 * Opens one incident in triage for each leak, in bulk. The caller holds lockIdentities and has
 * looked that no version of these has an unresolved incident. Each is settled, in bulk where
 * nothing but severity and summary can follow, else before the commit.
 */
export async function openIncidents(
  ctx: MutationContext,
  leaks: readonly NewLeak[],
): Promise<OpenedIncident[]> {
  if (leaks.length === 0) return [];
  await lockIdentities(ctx.tx);
  const last = await ctx.tx.incident.aggregate({ _max: { number: true } });
  const first = (last._max.number ?? 0) + 1;
  const leakEvents = await placeNewIncidents(
    ctx,
    leaks.map(({ act }) => act),
  );
  const rows = leaks.map((leak, index) => ({
    leak,
    number: first + index,
    incidentId: newId(),
    leakEventId: leakEvents[index]?.id ?? "",
    leakEvent: leakEvents[index]?.number,
    keyId: leak.known?.keyId ?? newId(),
    keyVersionId: leak.known?.keyVersionId ?? newId(),
    keyPartId: newId(),
  }));
  await createKeys(
    ctx,
    rows.filter(({ leak }) => leak.known === undefined),
  );
  await insertRows(ctx.tx, "incident", { rows: rows.map((row) => incidentRow(ctx, row)) });
  await insertRows(ctx.tx, "occurrence", {
    rows: rows.flatMap((row) =>
      row.leak.occurrences.map((found) => occurrenceRow(ctx, row, found)),
    ),
    skipDuplicates: true,
  });
  const events = rows.map((row) => ({
    kind: "incident.opened",
    incidentId: row.incidentId,
    subject: { type: "incident", id: row.incidentId },
    data: {
      number: row.number,
      kind: row.leak.kind,
      secretTypeId: row.leak.secretTypeId,
      places: row.leak.occurrences.length,
      backlog: row.leak.backlog,
      leakEvent: row.leakEvent,
    },
  }));
  await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
  await settleIncidents(
    ctx,
    rows.map(({ incidentId }) => incidentId),
  );
  return rows.map(({ incidentId, number, keyVersionId }) => ({ incidentId, number, keyVersionId }));
}

type Row = {
  leak: NewLeak;
  number: number;
  incidentId: string;
  leakEventId: string;
  leakEvent: number | undefined;
  keyId: string;
  keyVersionId: string;
  keyPartId: string;
};

async function createKeys(ctx: MutationContext, rows: readonly Row[]): Promise<void> {
  const { tx, now } = ctx;
  await insertRows(tx, "key", {
    rows: rows.map(({ keyId, leak }) => ({
      id: keyId,
      name: leak.keyName,
      secretTypeId: leak.secretTypeId,
      custody: "unknown",
      kind: "normal",
      createdAt: now,
      updatedAt: now,
    })),
  });
  await insertRows(tx, "key_version", {
    rows: rows.map(({ keyId, keyVersionId, leak }) => ({
      id: keyVersionId,
      keyId,
      ordinal: 1,
      state: leak.versionState,
      stateSince: leak.detectedAt,
      publicId: leak.publicId ?? null,
      preview: leak.preview ?? null,
      createdAt: now,
    })),
  });
  await insertRows(tx, "key_version_state", {
    rows: rows.map(({ keyVersionId, leak }) => ({
      id: newId(),
      keyVersionId,
      state: leak.versionState,
      source: "found",
      happenedAt: leak.exposedSince ?? leak.detectedAt,
      recordedAt: now,
    })),
  });
  await insertRows(tx, "key_part", {
    rows: rows.map(({ keyPartId, keyVersionId, leak }) => ({
      id: keyPartId,
      keyVersionId,
      role: leak.partRole,
      preview: leak.preview ?? null,
    })),
  });
  await insertRows(tx, "key_identifier", {
    rows: rows.flatMap(({ keyPartId, keyVersionId, leak }) =>
      leak.identifiers.map(({ kind, hash, hashKeyId }) => ({
        id: newId(),
        kind,
        hash,
        hashKeyId: hashKeyId ?? ctx.keys.current.id,
        keyVersionId,
        keyPartId,
      })),
    ),
  });
}

function incidentRow(ctx: MutationContext, row: Row) {
  const { leak } = row;
  return {
    id: row.incidentId,
    number: row.number,
    kind: leak.kind,
    state: leak.kind === "leak" ? "triage" : "active",
    leakEventId: row.leakEventId,
    keyId: row.keyId,
    keyVersionId: row.keyVersionId,
    backlog: leak.backlog,
    // Computed by the settling that follows in this transaction.
    severity: "medium",
    severityComputed: "medium",
    severityRank: 2,
    privilege: leak.privilege,
    exposedSince: leak.exposedSince ?? null,
    exposedSinceIsFloor: leak.exposedSinceIsFloor,
    detectedAt: leak.detectedAt,
    activatedAt: leak.kind === "leak" ? null : ctx.now,
    title: leak.keyName,
    keyState: leak.versionState,
    visibility: "unknown",
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
}

function occurrenceRow(ctx: MutationContext, row: Row, found: NewOccurrence) {
  return {
    id: newId(),
    incidentId: row.incidentId,
    keyVersionId: row.keyVersionId,
    ...found,
    foundAt: ctx.now,
  };
}
