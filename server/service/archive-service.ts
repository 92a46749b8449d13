import "server-only";
import { archiveServiceInput } from "@/domain/service/service-input";
import { AppError } from "@/lib/app-error";
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
    const consumers = await ctx.tx.consumer.count({ where: { serviceId: id, archivedAt: null } });
    if (consumers > 0) {
      throw new AppError("wrong_state", `${service.name} still uses ${count(consumers, "key")}.`, {
        hint: "Archive these consumers first, or move them to another service.",
      });
    }
    const dependents = await ctx.tx.dependency.count({
      where: { dependsOnId: id, archivedAt: null, service: { archivedAt: null } },
    });
    if (dependents > 0) {
      throw new AppError("wrong_state", `${count(dependents, "service")} still depend on it.`, {
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
