import "server-only";
import { addDependencyInput } from "@/domain/dependency/dependency-input";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";
import { ownsService } from "@/server/service/ownership";

/** The service that needs the other one says so; saying it twice confirms it. */
export const addDependency = mutation({
  name: "addDependency",
  permission: "dependency.add",
  input: addDependencyInput,
  owns: (ctx, { serviceId }) => ownsService(ctx, serviceId),
  async run(ctx, { serviceId, dependsOnId, confidence }) {
    const services = await ctx.tx.service.findMany({
      where: { id: { in: [serviceId, dependsOnId] }, archivedAt: null },
      select: { id: true, name: true },
    });
    const names = new Map(services.map(({ id, name }) => [id, name]));
    for (const [field, id] of Object.entries({ serviceId, dependsOnId })) {
      if (!names.has(id)) throw fieldError(field, "That service no longer exists.");
    }
    const { id } = await ctx.tx.dependency.upsert({
      where: { serviceId_dependsOnId: { serviceId, dependsOnId } },
      create: {
        id: newId(),
        serviceId,
        dependsOnId,
        source: "person",
        confidence,
        confirmedAt: ctx.now,
        createdAt: ctx.now,
      },
      update: {
        archivedAt: null,
        source: "person",
        confidence,
        confirmedAt: ctx.now,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await ctx.record({
      kind: "dependency.added",
      subject: { type: "service", id: serviceId },
      data: {
        dependencyId: id,
        dependsOnId,
        service: names.get(serviceId),
        dependsOn: names.get(dependsOnId),
        confidence,
      },
    });
    return { id };
  },
});
