import "server-only";
import { removeDependencyInput } from "@/domain/dependency/dependency-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { ownsService } from "@/server/service/ownership";

export const removeDependency = mutation({
  name: "removeDependency",
  permission: "dependency.remove",
  input: removeDependencyInput,
  async owns(ctx, { id }) {
    const dependency = await ctx.tx.dependency.findUnique({ where: { id } });
    return dependency !== null && ownsService(ctx, dependency.serviceId);
  },
  async run(ctx, { id }) {
    const dependency = await ctx.tx.dependency.findUnique({
      where: { id },
      include: { service: true, dependsOn: true },
    });
    if (dependency === null) throw new AppError("not_found", "There is no such dependency.");
    const { count } = await ctx.tx.dependency.updateMany({
      where: { id, archivedAt: null },
      data: { archivedAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) return { id };
    await ctx.record({
      kind: "dependency.removed",
      subject: { type: "service", id: dependency.serviceId },
      data: {
        dependencyId: id,
        dependsOnId: dependency.dependsOnId,
        service: dependency.service.name,
        dependsOn: dependency.dependsOn.name,
      },
    });
    return { id };
  },
});
