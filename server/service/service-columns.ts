import "server-only";
import type { ServiceFields } from "@/domain/service/service-input";

/** Every column that a person fills in; what was left out is emptied. */
export function serviceColumns(input: ServiceFields) {
  return {
    name: input.name,
    ownerTeamId: input.ownerTeamId ?? null,
    tier: input.tier ?? null,
    repository: input.repository ?? null,
    runbook: input.runbook ?? null,
    language: input.language ?? null,
    onCallContact: input.onCallContact ?? null,
  };
}
