import type { Cells } from "@/domain/inventory-import/inventory-import";

type StoredConsumer = {
  id: string;
  keyId: string;
  key: { name: string };
  service: { name: string };
  environment: { name: string };
  location: string;
  injection: string;
  variableName: string | null;
  restartNeeded: string;
  usualAddresses: readonly string[];
  usualHours: string | null;
  confidence: string;
  archivedAt: Date | null;
};

/** A stored consumer as a file says it. Which version it runs is evidence, and does not leave. */
export function consumerCells(consumer: StoredConsumer): Cells {
  return {
    id: consumer.id,
    key: consumer.key.name,
    keyId: consumer.keyId,
    service: consumer.service.name,
    environment: consumer.environment.name,
    location: consumer.location,
    injection: consumer.injection,
    variableName: consumer.variableName ?? "",
    restartNeeded: consumer.restartNeeded,
    usualAddresses: consumer.usualAddresses.join(" "),
    usualHours: consumer.usualHours ?? "",
    confidence: consumer.confidence,
    archived: consumer.archivedAt === null ? "no" : "yes",
  };
}
