import { providerOf } from "@/catalogue/providers/registry";
import { capabilityFactsOf, secretTypeOf } from "@/catalogue/secret-types/registry";

/** The plain values that decisions read. Null: not known, or there is none; the facts tell which. */
export interface CapabilityValues {
  providerName: string;
  maxActiveVersions: number | null;
  overlap: boolean | null;
  /** Verb of the off-switch that can be switched back. */
  disableVerb: string | null;
  /** Whether an off-switch can be switched back; null when not known. */
  reversible: boolean | null;
  /** Verb of the act that can't be taken back. */
  revokeVerb: string;
  alsoKills: readonly string[];
  revocationLagMinutes: number | null;
}

const usualRevokeVerb = "Revoke for good";

export function capabilitiesOf(secretTypeId: string): CapabilityValues {
  const type = secretTypeOf(secretTypeId);
  const facts = capabilityFactsOf(type);
  return {
    providerName: providerOf(type.provider).name,
    maxActiveVersions: valueOf(facts.maxActiveKeys),
    overlap: valueOf(facts.overlap),
    disableVerb: valueOf(facts.switchOff)?.verb ?? null,
    reversible: facts.switchOff.known ? facts.switchOff.value !== null : null,
    revokeVerb: valueOf(facts.revoke)?.verb ?? usualRevokeVerb,
    alsoKills: valueOf(facts.alsoDies) ?? [],
    revocationLagMinutes: valueOf(facts.revocationLagMinutes),
  };
}

function valueOf<T>(fact: { known: true; value: T } | { known: false }): T | null {
  return fact.known ? fact.value : null;
}
