import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import { digestLookup, type DigestLookup } from "@/domain/lookup/lookup-dto";

export type DigestAnswer = { ok: true; lookup: DigestLookup } | { ok: false; message: string };

/** Asks which values are known, in a body: a digest stands in no address. */
export async function askDigests(digests: readonly SecretDigest[]): Promise<DigestAnswer> {
  try {
    const response = await fetch("/api/v1/lookup/digests", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ digests }),
      cache: "no-store",
    });
    if (response.ok) return { ok: true, lookup: digestLookup.parse(await response.json()) };
    if (response.status === 429) {
      return { ok: false, message: "Too many values within a minute. Wait a moment." };
    }
    if (response.status === 401)
      return { ok: false, message: "Your session ended. Sign in again." };
    return { ok: false, message: "Rekey could not look this up. Try again." };
  } catch {
    return { ok: false, message: "Rekey did not answer. Try again." };
  }
}
