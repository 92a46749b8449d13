import "server-only";
import { confidenceSchema, factSourceSchema } from "@/domain/consumer/consumer";
import { cutoverStateSchema } from "@/domain/cutover/cutover";
import type { DependencyDto, ServiceDto } from "@/domain/service/service-dto";
import { getServiceInput } from "@/domain/service/service-input";
import type { Prisma } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import { consumerInclude, openCutover, toConsumerDto } from "@/server/consumer/consumer-dto";
import type { QueryContext } from "@/server/context";
import { incidentRefs } from "@/server/key/incident-refs";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";
import { may } from "@/server/service/ownership";
import { servicesInCycle } from "@/server/service/services-in-cycle";
import { transitiveDependents } from "@/server/service/transitive-dependents";

const dependencyInclude = { service: true, dependsOn: true } satisfies Prisma.DependencyInclude;
type DependencyRow = Prisma.DependencyGetPayload<{ include: typeof dependencyInclude }>;

export const getService = query({
  name: "getService",
  permission: "service.read",
  input: getServiceInput,
  async run(ctx, { id }): Promise<ServiceDto> {
    const { tx, actor } = ctx;
    const service = await tx.service.findUnique({
      where: { id },
      include: { ownerTeam: { select: { id: true, name: true } } },
    });
    if (service === null) throw new AppError("not_found", "There is no such service.");
    const [consumers, dependencies, cycle, dependentsThroughOthers, cutovers, incidents] =
      await Promise.all([
        tx.consumer.findMany({
          where: { serviceId: id, archivedAt: null },
          include: consumerInclude(ctx),
          orderBy: [{ key: { name: "asc" } }, { environment: { name: "asc" } }, { id: "asc" }],
        }),
        tx.dependency.findMany({
          where: { archivedAt: null, OR: [{ serviceId: id }, { dependsOnId: id }] },
          include: dependencyInclude,
        }),
        servicesInCycle(tx, id),
        transitiveDependents(tx, id),
        openCutovers(ctx, id),
        incidentRefs(ctx, { cutovers: { some: { consumer: { serviceId: id } } } }),
      ]);
    const { ownerTeamId } = service;
    const allowed = (permission: Parameters<typeof may>[1]["permission"]) =>
      service.archivedAt === null && may(actor, { permission, ownerTeamId });
    const toDependency = (row: DependencyRow): DependencyDto => {
      const other = row.serviceId === id ? row.dependsOn : row.service;
      return {
        id: row.id,
        service: { id: other.id, name: other.name },
        confidence: confidenceSchema.parse(row.confidence),
        source: factSourceSchema.parse(row.source),
        confirmedAt: row.confirmedAt,
        inCycle: cycle.has(other.id),
        mayRemove: may(actor, {
          permission: "dependency.remove",
          ownerTeamId: row.service.ownerTeamId,
        }),
      };
    };
    return {
      id,
      version: service.version,
      name: service.name,
      ownerTeam: service.ownerTeam,
      tier: service.tier,
      repository: service.repository,
      runbook: service.runbook,
      language: service.language,
      onCallContact: service.onCallContact,
      source: factSourceSchema.parse(service.source),
      confirmedAt: service.confirmedAt,
      archivedAt: service.archivedAt,
      consumers: consumers.map((row) => toConsumerDto(row, actor)),
      dependsOn: dependencies
        .filter((row) => row.serviceId === id)
        .map(toDependency)
        .toSorted(byServiceName),
      dependents: dependencies
        .filter((row) => row.dependsOnId === id)
        .map(toDependency)
        .toSorted(byServiceName),
      dependentsThroughOthers,
      cutovers,
      incidents,
      may: {
        update: allowed("service.update"),
        confirm: allowed("service.update"),
        archive: allowed("service.archive"),
        depend: allowed("dependency.add"),
      },
    };
  },
});

async function openCutovers(ctx: QueryContext, serviceId: string) {
  const rows = await ctx.tx.cutover.findMany({
    where: {
      AND: [openCutover, { consumer: { serviceId } }, { incident: visibleIncidents(ctx) }],
    },
    orderBy: [{ incident: { number: "asc" } }, { createdAt: "asc" }],
    include: {
      incident: { select: { number: true, key: { select: { id: true, name: true } } } },
      consumer: { select: { environment: { select: { name: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    incident: row.incident.number,
    key: row.incident.key,
    environment: row.consumer.environment.name,
    state: cutoverStateSchema.parse(row.state),
    production: row.production,
  }));
}

function byServiceName(a: DependencyDto, b: DependencyDto): number {
  return a.service.name.localeCompare(b.service.name, "en");
}
