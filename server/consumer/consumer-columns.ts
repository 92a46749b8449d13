import "server-only";
import type { ConsumerFields } from "@/domain/consumer/consumer-input";
import { fieldError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

/** Every column that a person fills in, but for the version it runs; what was left out is emptied. */
export function consumerColumns(input: ConsumerFields) {
  return {
    keyId: input.keyId,
    serviceId: input.serviceId,
    environmentId: input.environmentId,
    location: input.location,
    injection: input.injection,
    variableName: input.variableName ?? null,
    restartNeeded: input.restartNeeded,
    usualAddresses: input.usualAddresses,
    usualHours: input.usualHours ?? null,
    confidence: input.confidence,
  };
}

/** What a person says about the version it runs. Naming another one drops the evidence of the old. */
export async function runsColumns(
  tx: Tx,
  input: ConsumerFields,
  stored: { runsVersionId: string | null; runsEvidenceId: string | null } | null,
) {
  const { keyId, runsVersionId, runsSince } = input;
  if (runsVersionId === undefined) {
    return { runsVersionId: null, runsSince: null, runsEvidenceId: null };
  }
  const version = await tx.keyVersion.findFirst({ where: { id: runsVersionId, keyId } });
  if (version === null) {
    throw fieldError("runsVersionId", "That version belongs to another key.");
  }
  const same = stored?.runsVersionId === runsVersionId;
  return {
    runsVersionId,
    runsSince: runsSince ?? null,
    runsEvidenceId: same ? (stored?.runsEvidenceId ?? null) : null,
  };
}
