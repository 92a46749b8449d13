import "server-only";
import { addVerifierInput } from "@/domain/verifier/verifier-input";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";
import { requireTeam } from "@/server/service/require-team";
import { carryPlaces } from "@/server/verifier/carry-places";
import { followVerifiers } from "@/server/verifier/follow-verifiers";
import { lockVersion } from "@/server/verifier/lock-verifier";

/** One more place that accepts a key version, or may. */
export const addVerifier = mutation({
  name: "addVerifier",
  permission: "verifier.add",
  input: addVerifierInput,
  async run(ctx, { keyVersionId, name, serviceId, ownerTeamId, state }) {
    const { incidentId, replacementId } = await lockVersion(ctx, keyVersionId);
    await requireTeam(ctx.tx, ownerTeamId);
    if (serviceId !== undefined && (await noService(serviceId))) {
      throw fieldError("serviceId", "That service no longer exists.");
    }
    const known = await ctx.tx.verifier.count({
      where: { keyVersionId, removedAt: null, name: { equals: name, mode: "insensitive" } },
    });
    if (known > 0) throw fieldError("name", "That place is on the list already.");
    const id = newId();
    await ctx.tx.verifier.create({
      data: {
        id,
        keyVersionId,
        name,
        serviceId: serviceId ?? null,
        ownerTeamId: ownerTeamId ?? null,
        state,
        since: ctx.now,
        recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
    });
    if (replacementId !== null) await carryPlaces(ctx, { from: keyVersionId, to: replacementId });
    await ctx.record({
      kind: "verifier.added",
      ...(incidentId && { incidentId }),
      subject: { type: "verifier", id },
      data: { name, state },
    });
    if (incidentId !== null) await followVerifiers(ctx, { incidentId, happenedAt: ctx.now });
    return { id, name };

    async function noService(service: string): Promise<boolean> {
      const found = await ctx.tx.service.findFirst({ where: { id: service, archivedAt: null } });
      return found === null;
    }
  },
});
