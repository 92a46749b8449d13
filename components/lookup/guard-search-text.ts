import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import type { DigestHit } from "@/domain/lookup/lookup-dto";
import { mostDigests } from "@/domain/lookup/lookup-input";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

import { askDigests } from "./ask-digests";

/** One value of a pasted text: masked where it is long enough, and what is known of it. */
export type ExaminedValue = { id: string; preview: string | null; hits: readonly DigestHit[] };

export type SearchVerdict =
  /** Nothing in it is or looks like a secret: it may stand in an address. */
  | { kind: "words"; text: string }
  /** A hit became a lookup by digest; the text goes nowhere. */
  | { kind: "values"; values: readonly ExaminedValue[]; leftOut: number }
  /** It could not be checked, so it goes nowhere either. */
  | { kind: "unchecked"; message: string };

/**
 * The check of every search box, before a text may reach an address: known prefixes and
 * random-looking tokens here, known values by their digests in a POST body.
 */
export async function guardSearchText(
  text: string,
  prefixes: readonly KnownPrefix[],
): Promise<SearchVerdict> {
  // The hashes are loaded with the first search: every list has a search box.
  const { examineText } = await import("@/domain/lookup/examine-text");
  const { secrets, candidates, leftOut } = examineText(text, { prefixes, most: mostDigests });
  const digests = [...secrets, ...candidates];
  if (digests.length === 0) return { kind: "words", text };
  const answer = await askDigests(digests);
  if (!answer.ok) return { kind: "unchecked", message: answer.message };
  const { hits } = answer.lookup;
  const known = new Set(hits.map(({ index }) => index));
  const values = digests.flatMap((digest, index) =>
    index < secrets.length || known.has(index)
      ? [
          examined(
            digest,
            hits.filter((hit) => hit.index === index),
          ),
        ]
      : [],
  );
  // A public id names a key and opens nothing: as words it finds the same key.
  const onlyPublicId =
    !/\s/.test(text.trim()) && digests.every(isPublicOrUnknown(known)) && secrets.length === 0;
  if (values.length === 0 || onlyPublicId) return { kind: "words", text };
  return { kind: "values", values: withoutRepeats(values), leftOut };
}

function isPublicOrUnknown(known: ReadonlySet<number>) {
  return (digest: SecretDigest, index: number) =>
    !known.has(index) || digest.publicId !== undefined;
}

function examined(digest: SecretDigest, hits: readonly DigestHit[]): ExaminedValue {
  return { id: digest.sha256, preview: digest.publicId ?? digest.preview ?? null, hits };
}

/** One version pasted with its quotes and its name is found in several pieces. */
function withoutRepeats(values: readonly ExaminedValue[]): ExaminedValue[] {
  const shown = new Set<string>();
  return values.filter(({ id, hits }) => {
    const [hit] = hits;
    const name = hit === undefined ? id : `${hit.key.id}:${hit.version.ordinal}`;
    if (shown.has(name)) return false;
    shown.add(name);
    return true;
  });
}
