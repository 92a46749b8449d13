import "server-only";
import { productionAnswerSchema } from "@/domain/environment/environment";
import { type BlastRadius, blastRadius } from "@/domain/lookup/blast-radius";
import { type ConsumerRow, consumerInclude, openCutover } from "@/server/consumer/consumer-dto";
import type { Db, Tx } from "@/server/db";
import type { Viewer } from "@/server/restriction/visible-to";
import { servicesReachedFrom } from "@/server/lookup/services-reached";

type Asked = {
  keyId: string;
  /** Only this version dies: consumers that evidence showed on another one go on. */
  versionId?: string | undefined;
  /** Consumers that a board waived as gone or never there: nothing of them stops. */
  waivedIds?: readonly string[];
  viewer: Viewer;
};

export async function loadBlastRadius(
  tx: Db | Tx,
  { keyId, versionId, waivedIds = [], viewer }: Asked,
): Promise<{ radius: BlastRadius; consumers: ConsumerRow[] }> {
  const held = { ...openCutover, incident: { keyId, state: { not: "resolved" } } };
  const consumers = await tx.consumer.findMany({
    where: { OR: [{ keyId, archivedAt: null }, { cutovers: { some: held } }] },
    include: consumerInclude(viewer),
    orderBy: [{ service: { name: "asc" } }, { environment: { name: "asc" } }, { id: "asc" }],
  });
  const stopping = consumers.filter(
    (consumer) => !waivedIds.includes(consumer.id) && !runsAnother(consumer, versionId),
  );
  const [services, inventory] = [
    await servicesReachedFrom(tx, [...new Set(stopping.map(({ serviceId }) => serviceId))]),
    await tx.incident.aggregate({ where: { keyId }, _max: { inventoryConfirmedAt: true } }),
  ];
  const radius = blastRadius({
    consumers: stopping.map((consumer) => ({
      serviceId: consumer.serviceId,
      environmentName: consumer.environment.name,
      production: productionOf(consumer, keyId),
      confirmedAt: consumer.confirmedAt,
    })),
    ...services,
    inventoryConfirmedAt: inventory._max.inventoryConfirmedAt,
  });
  return { radius, consumers };
}

/** Said is not enough: whoever only heard of the move may still stop. */
function runsAnother(consumer: ConsumerRow, versionId: string | undefined): boolean {
  return (
    versionId !== undefined &&
    consumer.runsVersionId !== null &&
    consumer.runsVersionId !== versionId &&
    consumer.runsEvidenceId !== null
  );
}

/** A board that holds it as production outweighs what somebody says of the environment since. */
function productionOf({ environment, cutovers }: ConsumerRow, keyId: string) {
  const answer = productionAnswerSchema.parse(environment.production);
  const heldAsProduction = cutovers.some(
    ({ production, incident }) => production && incident.keyId === keyId,
  );
  return answer === "no" && heldAsProduction ? "yes" : answer;
}
