import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import type { Finding, Place } from "@/domain/finding/finding";

/** SHA-256 (hexadecimal) of one place: the same place seen twice is one occurrence. */
export function placeKey(place: Place): string {
  return keyOf([
    place.sourceKind,
    place.repository,
    place.commit,
    place.path,
    place.line,
    place.path === undefined ? place.url : undefined,
  ]);
}

/**
 * SHA-256 (hexadecimal) of tool, rule and place, by which a finding without identity is matched.
 * The commit counts: the same line of another commit often holds the next value, and two secrets
 * taken for one would hide a leak.
 */
export function locationKey(finding: Pick<Finding, "tool" | "ruleId" | "place">): string {
  return keyOf([finding.tool, finding.ruleId, placeKey(finding.place)]);
}

function keyOf(parts: readonly (string | number | undefined)[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts.map((part) => part ?? null)))));
}
