import "server-only";
import { resolveSecretType } from "@/catalogue/secret-types/registry";
import type { Finding, Place } from "@/domain/finding/finding";
import { placeKey } from "@/domain/finding/place-key";
import type { KeyPartRole } from "@/domain/key/key";
import type { SourceKind } from "@/domain/occurrence/occurrence";
import type { HashKeyMaterial, InstallationKeys } from "@/server/crypto/installation-keys";
import { hmac } from "@/server/crypto/keyring";
import { identifierHashes } from "@/server/key/identifier-hashes";

type Bytes = Uint8Array<ArrayBuffer>;

/** Stands where a scanner's name would when a person reports a leak. */
export const personTool = "person";

/** A secret seen at one place, with keyed hashes for its value: a staged finding, or a person's report. */
export type Sighting = {
  tool: string;
  ruleId: string;
  secretTypeId: string;
  description: string | null;
  hashKeyId: string | null;
  sha256: Bytes | null;
  sha1: Bytes | null;
  hmsl: Bytes | null;
  providerKeyHash: Bytes | null;
  publicId: string | null;
  preview: string | null;
  partRole: KeyPartRole;
  placeHash: Bytes;
  toolFingerprint: string | null;
  sourceKind: SourceKind;
  repository: string | null;
  commit: string | null;
  path: string | null;
  line: number | null;
  endLine: number | null;
  url: string | null;
  author: string | null;
  committedAt: Date | null;
  message: string | null;
};

/** What a finding is kept as. The digests end here: only what the hash key made of them goes on. */
export function sightingOf(
  finding: Finding,
  { keys, hashKey }: { keys: Pick<InstallationKeys, "places">; hashKey: HashKeyMaterial },
): Sighting {
  const { identity, place } = finding;
  const { type, partRole } = resolveSecretType(finding);
  const hashes = new Map(
    identifierHashes(hashKey, { digest: identity ?? undefined }).map(({ kind, hash }) => [
      kind,
      hash,
    ]),
  );
  return {
    tool: finding.tool,
    ruleId: finding.ruleId,
    secretTypeId: type.id,
    description: finding.description ?? null,
    hashKeyId: identity === null ? null : hashKey.id,
    sha256: hashes.get("sha256") ?? null,
    sha1: hashes.get("sha1") ?? null,
    hmsl: hashes.get("hmsl") ?? null,
    providerKeyHash: hashes.get("provider_key_id") ?? null,
    publicId: identity?.publicId ?? null,
    preview: identity?.preview ?? null,
    partRole,
    placeHash: placeHashOf(place, keys),
    toolFingerprint: finding.toolFingerprint ?? null,
    sourceKind: place.sourceKind,
    repository: place.repository ?? null,
    commit: place.commit ?? null,
    path: place.path ?? null,
    line: place.line ?? null,
    endLine: place.endLine ?? null,
    url: place.url ?? null,
    author: finding.author ?? null,
    committedAt: finding.committedAt === undefined ? null : new Date(finding.committedAt),
    message: finding.message ?? null,
  };
}

export function placeHashOf(place: Place, keys: Pick<InstallationKeys, "places">): Bytes {
  return Uint8Array.from(hmac(keys.places, Buffer.from(placeKey(place), "hex")));
}
