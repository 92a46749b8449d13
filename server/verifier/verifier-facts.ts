import "server-only";
import { type VerifierFacts, verifierStateSchema } from "@/domain/verifier/verifier";
import type { IncidentRecord } from "@/server/incident/load-record";

/** The places that accepted the old version, as the proof of its death reads them. */
export function verifierFacts({ keyVersion }: IncidentRecord): VerifierFacts[] {
  return keyVersion.verifiers.map(({ name, state, since }) => ({
    name,
    state: verifierStateSchema.parse(state),
    since,
  }));
}
