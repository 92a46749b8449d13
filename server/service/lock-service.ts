import "server-only";
import { AppError } from "@/lib/app-error";
import type { Tx } from "@/server/db";
import { lockKeys } from "@/server/key/lock-keys";

/** Locks a service, then the keys that it uses or used, then their unresolved incidents. */
export async function lockService(tx: Tx, id: string) {
  await tx.$queryRaw`select id from service where id = ${id}::uuid for update`;
  const service = await tx.service.findUnique({ where: { id }, include: { ownerTeam: true } });
  if (service === null) throw new AppError("not_found", "There is no such service.");
  const using = await tx.consumer.findMany({
    where: { serviceId: id },
    select: { keyId: true },
    distinct: ["keyId"],
  });
  const { incidentIds } = await lockKeys(
    tx,
    using.map(({ keyId }) => keyId),
  );
  return { service, incidentIds };
}
