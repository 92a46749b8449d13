import "server-only";
import { updateEnvironmentInput } from "@/domain/environment/environment-input";
import { AppError, fieldError } from "@/lib/app-error";
import { editConflict } from "@/server/edit-conflict";
import { lockKeys } from "@/server/key/lock-keys";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";

/**
 * Saying "not production" while an incident is open takes nothing off its board: what a cutover is
 * held to only grows stricter. The incidents are touched so that a "yes" reaches them at once.
 */
export const updateEnvironment = mutation({
  name: "updateEnvironment",
  permission: "environment.update",
  input: updateEnvironmentInput,
  async run(ctx, { id, version, name, production }) {
    await ctx.tx.$queryRaw`select id from environment where id = ${id}::uuid for update`;
    const stored = await ctx.tx.environment.findUnique({ where: { id } });
    if (stored === null) throw new AppError("not_found", "There is no such environment.");
    if (stored.version !== version) {
      throw await editConflict(ctx.tx, {
        subject: { type: "environment", id },
        version: stored.version,
        fields: {
          name: { label: "Name", yours: name, theirs: stored.name },
          production: { label: "Production", yours: production, theirs: stored.production },
        },
      });
    }
    const taken = await ctx.tx.environment.findFirst({ where: { name, id: { not: id } } });
    if (taken !== null) throw fieldError("name", "An environment has that name already.");
    const using = await ctx.tx.consumer.findMany({
      where: { environmentId: id },
      select: { keyId: true },
      distinct: ["keyId"],
    });
    const { incidentIds } = await lockKeys(
      ctx.tx,
      using.map(({ keyId }) => keyId),
    );
    await ctx.tx.environment.update({
      where: { id },
      data: { name, production, version: { increment: 1 } },
    });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "environment.updated",
      subject: { type: "environment", id },
      data: { name, production, before: { name: stored.name, production: stored.production } },
    });
    return { id, version: version + 1 };
  },
});
