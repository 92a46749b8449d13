import "server-only";
import { AppError } from "@/lib/app-error";
import type { Tx } from "@/server/db";
import { lockKey } from "@/server/key/lock-key";

/** Locks the consumer's key and its unresolved incidents, and reads the consumer as it then is. */
export async function lockConsumer(tx: Tx, id: string) {
  const before = await tx.consumer.findUnique({ where: { id }, select: { keyId: true } });
  if (before === null) throw new AppError("not_found", "There is no such consumer.");
  const { incidentIds } = await lockKey(tx, before.keyId);
  const consumer = await tx.consumer.findUniqueOrThrow({
    where: { id },
    include: { service: true, environment: true },
  });
  if (consumer.keyId !== before.keyId) {
    throw new AppError("conflict", "Somebody moved this consumer to another key just now.", {
      hint: "Reload, then try again: nothing was saved.",
    });
  }
  return { consumer, incidentIds };
}
