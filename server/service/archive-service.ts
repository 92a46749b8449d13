import "server-only";
import { archiveServiceInput } from "@/domain/service/service-input";
import { AppError } from "@/lib/app-error";
import { someOf } from "@/lib/some-of";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { lockService } from "@/server/service/lock-service";
import { ownsService } from "@/server/service/ownership";

/** Only a service that uses no key and that nobody needs: the rest is taken apart knowingly first. */
export const archiveService = mutation({
  name: "archiveService",
  permission: "service.archive",
  input: archiveServiceInput,
  owns: (ctx, { id }) => ownsService(ctx, id),
  async run(ctx, { id }) {
    const { service, incidentIds } = await lockService(ctx.tx, id);
    if (service.archivedAt !== null) return { id };
    const uses = await ctx.tx.consumer.findMany({
      where: { serviceId: id, archivedAt: null },
      select: { key: { select: { name: true } } },
    });
    if (uses.length > 0) {
      const keys = someOf(uses.map(({ key }) => key.name));
      throw new AppError("wrong_state", `${service.name} still uses ${keys}.`, {
        hint: "Archive these consumers first, or move them to another service.",
      });
    }
    const dependents = await ctx.tx.dependency.findMany({
      where: { dependsOnId: id, archivedAt: null, service: { archivedAt: null } },
      select: { service: { select: { name: true } } },
    });
    if (dependents.length > 0) {
      const names = someOf(dependents.map((row) => row.service.name));
      const depend = dependents.length === 1 ? "depends" : "depend";
      throw new AppError("wrong_state", `${names} still ${depend} on it.`, {
        hint: "Remove these dependencies first.",
      });
    }
    await ctx.tx.service.update({
      where: { id },
      data: { archivedAt: ctx.now, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.tx.dependency.updateMany({
      where: { serviceId: id, archivedAt: null },
      data: { archivedAt: ctx.now, version: { increment: 1 } },
    });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "service.archived",
      subject: { type: "service", id },
      data: { name: service.name },
    });
    return { id };
  },
});
