import "server-only";
import { secretTypeOf } from "@/catalogue/secret-types/registry";
import { keyVersionStateSchema } from "@/domain/key/key";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { loadRecord } from "@/server/incident/load-record";
import { lockIdentities } from "@/server/incident/lock-identities";
import { openIncidents } from "@/server/incident/open-incidents";
import { writeDoctrine } from "@/server/incident/write-doctrine";
import { lockKey } from "@/server/key/lock-key";

export type OpenedRotation = { incidentId: string; opened: boolean };

/**
 * The incident in which a key is rotated without a leak, or the one that is open on the key
 * already. Whoever begins it signs rotate first: nothing is burning.
 */
export async function openRotation(ctx: MutationContext, keyId: string): Promise<OpenedRotation> {
  const { incidentIds } = await lockKey(ctx.tx, keyId);
  const open = incidentIds.at(-1);
  if (open !== undefined) return { incidentId: open, opened: false };
  const key = await ctx.tx.key.findUniqueOrThrow({
    where: { id: keyId },
    include: { versions: { orderBy: { ordinal: "desc" } } },
  });
  refuseUnfit(key);
  const version = key.versions.find(({ state }) => state === "live" || state === "unknown");
  if (version === undefined && key.versions.length > 0) {
    throw new AppError("wrong_state", "No version of this key works any more.", {
      hint: "Record the version that is in use, or archive the key.",
    });
  }
  const keyVersionId = version?.id ?? (await unknownVersion(ctx, keyId));
  await lockIdentities(ctx.tx);
  const [opened] = await openIncidents(ctx, [
    {
      kind: "planned_rotation",
      secretTypeId: key.secretTypeId,
      keyName: key.name,
      known: { keyId, keyVersionId },
      partRole: "secret",
      privilege: secretTypeOf(key.secretTypeId).privilegeHint,
      identifiers: [],
      occurrences: [],
      act: null,
      versionState: keyVersionStateSchema.parse(version?.state ?? "unknown"),
      detectedAt: ctx.now,
      exposedSinceIsFloor: true,
      backlog: false,
    },
  ]);
  if (opened === undefined) throw new Error("One rotation is one incident.");
  const { incidentId } = opened;
  const record = await loadRecord(ctx.tx, incidentId);
  await writeDoctrine(ctx, { record, doctrine: "rotate_first" });
  return { incidentId, opened: true };
}

function refuseUnfit(key: { archivedAt: Date | null; kind: string; custody: string }): void {
  if (key.archivedAt !== null) throw new AppError("wrong_state", "This key is archived.");
  if (key.kind === "honeytoken") {
    throw new AppError("wrong_state", "This is a honeytoken: nothing runs on it.");
  }
  if (key.custody === "customer" || key.custody === "vendor") {
    throw new AppError("wrong_state", "This key is not ours: its owner rotates it.");
  }
}

/** Nobody recorded a value yet: the one that is in use, of which nothing is known. */
async function unknownVersion({ tx, now }: MutationContext, keyId: string): Promise<string> {
  const id = newId();
  await tx.keyVersion.create({
    data: { id, keyId, ordinal: 1, state: "unknown", stateSince: now, createdAt: now },
  });
  return id;
}
