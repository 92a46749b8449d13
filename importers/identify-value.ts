import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { normaliseSecret } from "@/domain/fingerprint/normalise";
import type { IdentityGap, SecretDigest } from "@/domain/fingerprint/secret-digest";
import { findKnownPrefix, type KnownPrefix } from "@/domain/secret-type/known-prefix";

export interface IdentifiedValue {
  identity: SecretDigest | null;
  identityGap: IdentityGap | undefined;
  known: KnownPrefix | undefined;
}

const remembered = 10_000;

/** Digests values, each of the last ones once. */
export function createValueIdentifier(options: {
  prefixes: readonly KnownPrefix[];
  hmsl: boolean;
}): (value: string) => IdentifiedValue {
  const cache = new Map<string, IdentifiedValue>();
  return (value) => {
    const seen = cache.get(value);
    if (seen !== undefined) return seen;
    const known = findKnownPrefix(normaliseSecret(value), options.prefixes);
    const digest = digestSecret(value, { known, hmsl: options.hmsl });
    const identified = digest.ok
      ? { identity: digest.value, identityGap: undefined, known }
      : { identity: null, identityGap: digest.error, known: undefined };
    if (cache.size >= remembered) cache.clear();
    cache.set(value, identified);
    return identified;
  };
}
