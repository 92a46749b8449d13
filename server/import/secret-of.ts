import "server-only";
import type { Sighting } from "@/server/import/sighting";

/**
 * Names the secret of a sighting within its report: by its value or id, else by the tool's
 * fingerprint in its commit, else by rule and place. The preview's SQL says the same.
 */
export function secretOf(sighting: Sighting): string {
  if (sighting.sha256 !== null) return `value ${hex(sighting.sha256)}`;
  if (sighting.providerKeyHash !== null) return `id ${hex(sighting.providerKeyHash)}`;
  const { tool, ruleId, toolFingerprint, commit } = sighting;
  if (toolFingerprint !== null && commit !== null) {
    return JSON.stringify(["tool", tool, toolFingerprint]);
  }
  return JSON.stringify(["place", tool, ruleId, hex(sighting.placeHash)]);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
