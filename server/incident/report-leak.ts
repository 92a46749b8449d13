import "server-only";
import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { secretTypeOf } from "@/catalogue/secret-types/registry";
import { findingLimits, type Place } from "@/domain/finding/finding";
import { visibleLine } from "@/domain/finding/visible-text";
import { trustedDigest } from "@/domain/fingerprint/trusted-digest";
import { readPlaceLine } from "@/domain/import/place-line";
import {
  type ReportLeakAnswer,
  type ReportLeakInput,
  reportLeakInput,
} from "@/domain/import/report-leak-input";
import type { SourceKind } from "@/domain/occurrence/occurrence";
import { readLink } from "@/importers/gitleaks/read-link";
import { AppError, fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import type { HashKeyMaterial } from "@/server/crypto/installation-keys";
import { recordSightings } from "@/server/import/record-sightings";
import { personTool, placeHashOf, type Sighting } from "@/server/import/sighting";
import { findIdentified } from "@/server/key/find-identified";
import { identifierHashes } from "@/server/key/identifier-hashes";
import { unhidden } from "@/server/restriction/visible-to";
import { mutation } from "@/server/operation";

/** A leak that a person tells. One that is known already goes to its incident. */
export const reportLeak = mutation({
  name: "reportLeak",
  permission: "incident.report",
  input: reportLeakInput,
  async run(ctx, input): Promise<ReportLeakAnswer> {
    const { exposedSince, keyName, note } = input;
    if (exposedSince !== undefined && exposedSince > ctx.now) {
      throw fieldError("exposedSince", "That lies in the future.");
    }
    const live = input.worksNow === "live";
    const answers = await recordSightings(ctx, await sightingsOf(ctx, input), {
      visibility: input.visibility,
      backlog: false,
      detectedAt: ctx.now,
      ...(exposedSince && { exposedSince: { at: exposedSince, isFloor: true } }),
      ...(keyName && { keyName }),
      versionState: input.worksNow,
      foundLive: live,
    });
    if (answers.some(({ outcome }) => outcome === "honeytoken")) {
      throw new AppError("wrong_state", "That is a honeytoken: finding it opens nothing.", {
        hint: "If somebody used it, report that on its key's page.",
      });
    }
    const named = answers.find(({ incidentId }) => incidentId !== null);
    if (named?.incidentId == null) {
      throw fieldError("publicId", "That is the id of a known key, and an id alone opens nothing.");
    }
    const { incidentId } = named;
    const text = note === undefined || note === "" ? null : await ctx.keepText("note", note);
    if (text !== null) {
      await ctx.record({
        kind: "incident.commented",
        incidentId,
        subject: { type: "incident", id: incidentId },
        texts: { text },
      });
    }
    const incident = await ctx.tx.incident.findFirst({
      where: { AND: [{ id: incidentId }, unhidden(ctx)] },
      select: { number: true, state: true },
    });
    return {
      // Kept, and answered by people whom the reporter does not meet.
      ...(incident ?? { number: null, state: null }),
      opened: answers.some(({ outcome }) => outcome === "opened"),
    };
  },
});

async function sightingsOf(ctx: MutationContext, input: ReportLeakInput): Promise<Sighting[]> {
  const digest = input.digest && trustedDigest(input.digest, knownPrefixes);
  const publicId = input.publicId ?? digest?.publicId;
  const identity = { digest, publicId };
  const hashKey = await hashKeyOf(ctx, identity);
  const hashes = new Map(identifierHashes(hashKey, identity).map(({ kind, hash }) => [kind, hash]));
  const type = secretTypeOf(input.secretTypeId);
  const lines = input.places.length === 0 ? [null] : input.places;
  return lines.map((line) => {
    const place = placeOf(line, input.sourceKind);
    return {
      tool: personTool,
      ruleId: type.id,
      secretTypeId: type.id,
      description: null,
      hashKeyId: hashes.size === 0 ? null : hashKey.id,
      sha256: hashes.get("sha256") ?? null,
      sha1: hashes.get("sha1") ?? null,
      hmsl: hashes.get("hmsl") ?? null,
      providerKeyHash: hashes.get("provider_key_id") ?? null,
      publicId: publicId ?? null,
      preview: digest?.preview ?? null,
      // The person says that the key leaked, also where only its id can be told.
      partRole: "secret",
      placeHash: placeHashOf(place, ctx.keys),
      toolFingerprint: null,
      sourceKind: place.sourceKind,
      repository: place.repository ?? null,
      commit: null,
      path: place.path ?? null,
      line: place.line ?? null,
      endLine: null,
      url: place.url ?? null,
      author: null,
      committedAt: null,
      message: null,
    };
  });
}

/** The fingerprint key that knows it already, else the current one. */
async function hashKeyOf(
  ctx: MutationContext,
  identity: Parameters<typeof identifierHashes>[1],
): Promise<HashKeyMaterial> {
  const hashes = ctx.keys.all.flatMap((hashKey) => identifierHashes(hashKey, identity));
  const [known] = await findIdentified(ctx.tx, hashes);
  return ctx.keys.all.find(({ id }) => id === known?.hashKeyId) ?? ctx.keys.current;
}

function placeOf(line: string | null, sourceKind: SourceKind): Place {
  if (line === null) return { sourceKind };
  const place = readPlaceLine(visibleLine(line));
  if (place.kind === "link") {
    const link = readLink(place.link);
    if (link === null) throw fieldError("places", "That is no web address that can be opened.");
    return { sourceKind, ...link };
  }
  return {
    sourceKind,
    path: place.path.slice(0, findingLimits.path),
    ...(place.repository !== null && { repository: place.repository }),
    ...(place.line !== null && { line: place.line }),
  };
}
