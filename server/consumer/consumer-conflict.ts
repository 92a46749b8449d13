import "server-only";
import type { ConsumerFields } from "@/domain/consumer/consumer-input";
import type { Consumer } from "@/generated/prisma/client";
import type { AppError } from "@/lib/app-error";
import type { Tx } from "@/server/db";
import { editConflict } from "@/server/edit-conflict";

/** Both values in words: what a select holds is an id, which tells a person nothing. */
export async function consumerConflict(
  tx: Tx,
  { stored, yours }: { stored: Consumer; yours: ConsumerFields },
): Promise<AppError> {
  const [keys, services, environments, versions] = [
    await tx.key.findMany({ where: { id: { in: [stored.keyId, yours.keyId] } } }),
    await tx.service.findMany({ where: { id: { in: [stored.serviceId, yours.serviceId] } } }),
    await tx.environment.findMany({
      where: { id: { in: [stored.environmentId, yours.environmentId] } },
    }),
    await tx.keyVersion.findMany({ where: { keyId: { in: [stored.keyId, yours.keyId] } } }),
  ];
  const words = new Map([
    ...[...keys, ...services, ...environments].map(({ id, name }) => [id, name] as const),
    ...versions.map(({ id, ordinal }) => [id, `v${ordinal}`] as const),
  ]);
  const field = (label: string, mine: Value, theirs: Value) => ({
    label,
    yours: inWords(words, mine),
    theirs: inWords(words, theirs),
    ...(typeof theirs === "string" && { value: theirs }),
  });
  return editConflict(tx, {
    subject: { type: "consumer", id: stored.id },
    version: stored.version,
    fields: {
      keyId: field("Key", yours.keyId, stored.keyId),
      serviceId: field("Service", yours.serviceId, stored.serviceId),
      environmentId: field("Environment", yours.environmentId, stored.environmentId),
      location: field("Location", yours.location, stored.location),
      injection: field("How it gets the key", yours.injection, stored.injection),
      variableName: field("Variable name", yours.variableName, stored.variableName),
      restartNeeded: field("Restart needed", yours.restartNeeded, stored.restartNeeded),
      usualAddresses: field("Usual addresses", yours.usualAddresses, stored.usualAddresses),
      usualHours: field("Usual hours", yours.usualHours, stored.usualHours),
      confidence: field("Confidence", yours.confidence, stored.confidence),
      runsVersionId: field("Runs version", yours.runsVersionId, stored.runsVersionId),
      runsSince: field("Runs it since", yours.runsSince, stored.runsSince),
    },
  });
}

type Value = string | readonly string[] | Date | null | undefined;

function inWords(words: ReadonlyMap<string, string>, value: Value): string {
  if (value == null) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") return value.join(", ");
  return words.get(value) ?? value;
}
