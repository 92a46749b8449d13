import "server-only";
import { updateServiceInput } from "@/domain/service/service-input";
import { AppError, fieldError } from "@/lib/app-error";
import { editConflict } from "@/server/edit-conflict";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { lockService } from "@/server/service/lock-service";
import { ownsService, ownsTeam } from "@/server/service/ownership";
import { requireTeam } from "@/server/service/require-team";
import { serviceColumns } from "@/server/service/service-columns";

/** A lower tier reaches no open board: see sync-cutovers. An owner gives a service only to an own team. */
export const updateService = mutation({
  name: "updateService",
  permission: "service.update",
  input: updateServiceInput,
  owns: async (ctx, input) =>
    (await ownsService(ctx, input.id)) && ownsTeam(ctx.actor, input.ownerTeamId),
  async run(ctx, { id, version, ...input }) {
    const { service, incidentIds } = await lockService(ctx.tx, id);
    const columns = serviceColumns(input);
    if (service.version !== version) {
      const team = await ctx.tx.team.findUnique({ where: { id: columns.ownerTeamId ?? id } });
      throw await editConflict(ctx.tx, {
        subject: { type: "service", id },
        version: service.version,
        fields: {
          name: { label: "Name", yours: columns.name, theirs: service.name },
          ownerTeamId: {
            label: "Owner",
            yours: team?.name ?? "",
            theirs: service.ownerTeam?.name ?? "",
            value: service.ownerTeamId ?? "",
          },
          tier: { label: "Tier", ...both(columns.tier, service.tier) },
          repository: { label: "Repository", ...both(columns.repository, service.repository) },
          runbook: { label: "Runbook", ...both(columns.runbook, service.runbook) },
          language: { label: "Language", ...both(columns.language, service.language) },
          onCallContact: {
            label: "On-call contact",
            ...both(columns.onCallContact, service.onCallContact),
          },
        },
      });
    }
    if (service.archivedAt !== null) {
      throw new AppError("wrong_state", "This service is archived.");
    }
    await requireTeam(ctx.tx, input.ownerTeamId);
    const taken = await ctx.tx.service.findFirst({ where: { name: input.name, id: { not: id } } });
    if (taken !== null) throw fieldError("name", "A service has that name already.");
    await ctx.tx.service.update({
      where: { id },
      data: { ...columns, confirmedAt: ctx.now, updatedAt: ctx.now, version: { increment: 1 } },
    });
    const names = Object.keys(columns) as (keyof typeof columns)[];
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "service.updated",
      subject: { type: "service", id },
      data: {
        name: columns.name,
        changed: names.filter((name) => columns[name] !== service[name]),
        tier: { before: service.tier, after: columns.tier },
      },
    });
    return { id, version: version + 1 };
  },
});

function both(yours: string | number | null, theirs: string | number | null) {
  return { yours: String(yours ?? ""), theirs: String(theirs ?? "") };
}
