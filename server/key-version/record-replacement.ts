import "server-only";
import { recordReplacementInput } from "@/domain/key/key-version-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { openIncident } from "@/server/incident/find-incident";
import { lockIdentities } from "@/server/incident/lock-identities";
import { findIdentified } from "@/server/key/find-identified";
import { identifierHashes } from "@/server/key/identifier-hashes";
import { mutation } from "@/server/operation";
import { refuseBeforeNewKey, refuseFuture } from "@/server/refuse-times";
import { carryPlaces } from "@/server/verifier/carry-places";

/** The new key, by its fingerprint or its public id. Its value never comes here. */
export const recordReplacement = mutation({
  name: "recordReplacement",
  permission: "key_version.record_replacement",
  input: recordReplacementInput,
  async run(ctx, { number, replaces, digest, publicId, storedIn, storedAt, createdAt }) {
    const record = await openIncident(ctx, number);
    if (digest === undefined && publicId === undefined) {
      throw fieldError("digest", "Paste the new key, or give its public id.");
    }
    if (record.replacementVersionId !== (replaces ?? null)) {
      throw new AppError("conflict", "Somebody recorded a new key just now.", {
        hint: "Look at it. Record yours only if it is to take that one's place.",
      });
    }
    refuseFuture(ctx.now, { createdAt, storedAt });
    refuseBeforeNewKey({ detectedAt: record.detectedAt, createdAt }, { storedAt });
    await lockIdentities(ctx.tx);
    const known = await findIdentified(
      ctx.tx,
      ctx.keys.all.flatMap((key) => identifierHashes(key, { digest, publicId })),
    );
    if (known.some((row) => row.keyVersionId === record.keyVersionId)) {
      throw fieldError("digest", "That is the old key. Record the new one.");
    }
    if (known.length > 0) {
      throw fieldError("digest", "That value is known already. Generate a fresh key.");
    }
    const id = newId();
    const last = record.key.versions.at(-1)?.ordinal ?? 0;
    const since = createdAt ?? ctx.now;
    await ctx.tx.keyVersion.create({
      data: {
        id,
        keyId: record.keyId,
        ordinal: last + 1,
        state: "unknown",
        stateSince: since,
        publicId: publicId ?? digest?.publicId ?? null,
        preview: digest?.preview ?? null,
        storedIn: storedIn ?? null,
        storedAt: storedIn === undefined ? null : (storedAt ?? ctx.now),
        createdAt: since,
        stateChanges: {
          create: {
            id: newId(),
            state: "unknown",
            source: "said",
            happenedAt: since,
            recordedAt: ctx.now,
          },
        },
        identifiers: {
          create: identifierHashes(ctx.keys.current, { digest, publicId }).map((hash) => ({
            id: newId(),
            ...hash,
          })),
        },
      },
    });
    await carryPlaces(ctx, { from: record.keyVersionId, to: id });
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { replacementVersionId: id, retiring: false, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "key_version.replacement_recorded",
      incidentId: record.id,
      subject: { type: "key_version", id },
      happenedAt: since,
      data: {
        ordinal: last + 1,
        publicId: publicId ?? digest?.publicId ?? null,
        storedIn: storedIn ?? null,
      },
    });
    return { keyVersionId: id };
  },
});
