import "server-only";
import { createServiceInput } from "@/domain/service/service-input";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";
import { ownsTeam } from "@/server/service/ownership";
import { requireTeam } from "@/server/service/require-team";
import { serviceColumns } from "@/server/service/service-columns";

export const createService = mutation({
  name: "createService",
  permission: "service.create",
  input: createServiceInput,
  owns: async (ctx, input) => ownsTeam(ctx.actor, input.ownerTeamId),
  async run(ctx, input) {
    await requireTeam(ctx.tx, input.ownerTeamId);
    const taken = await ctx.tx.service.findUnique({ where: { name: input.name } });
    if (taken !== null) {
      throw fieldError(
        "name",
        taken.archivedAt === null
          ? "A service has that name already."
          : "An archived service has that name.",
      );
    }
    const id = newId();
    await ctx.tx.service.create({
      data: {
        id,
        ...serviceColumns(input),
        source: "person",
        confirmedAt: ctx.now,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: "service.created",
      subject: { type: "service", id },
      data: { name: input.name, tier: input.tier ?? null, ownerTeamId: input.ownerTeamId ?? null },
    });
    return { id, name: input.name };
  },
});
