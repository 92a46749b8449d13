import "server-only";
import { type DismissIncidentInput, dismissIncidentInput } from "@/domain/incident/incident-input";
import type { ResolutionRequest } from "@/domain/incident/lifecycle-facts";
import { verdictSchema } from "@/domain/key/key";
import { AppError, fieldError } from "@/lib/app-error";
import { allowDismissed } from "@/server/allow-rule/allow-dismissed";
import type { MutationContext } from "@/server/context";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { lockIncident } from "@/server/key/lock-key";
import { resolveAs } from "@/server/incident/resolve-as";
import { unhidden } from "@/server/restriction/visible-to";
import { mutation } from "@/server/operation";

/** Not a leak, or none that needs a response: each way says first what it rests on. */
export const dismissIncident = mutation({
  name: "dismissIncident",
  permission: "incident.dismiss",
  input: dismissIncidentInput,
  async run(ctx, input) {
    const record = await openIncident(ctx, input.number);
    if (input.resolution === "already_dead") {
      await ctx.tx.incident.update({
        where: { id: record.id },
        data: { couldAnythingElseUse: input.couldAnythingElseUse },
      });
    }
    const request = await requestOf(ctx, { record, input });
    const reason =
      input.reason === undefined ? undefined : await ctx.keepText("reason", input.reason);
    await resolveAs(ctx, {
      record: await loadRecord(ctx.tx, record.id),
      request,
      ...(reason && { reason }),
    });
    if ("allow" in input && input.allow !== undefined) {
      if (request.resolution === "test_credential" && request.liveness === "live") {
        throw fieldError("allow.kind", "It works. No rule hides a key that works.");
      }
      await allowDismissed(ctx, { incident: record, allow: input.allow, reason });
    }
    return incidentAnswer(ctx, record.id);
  },
});

async function requestOf(
  ctx: MutationContext,
  { record, input }: { record: IncidentRecord; input: DismissIncidentInput },
): Promise<ResolutionRequest> {
  const lastProbe = record.keyVersion.probes.at(-1);
  const probed = lastProbe === undefined ? null : verdictSchema.parse(lastProbe.verdict);
  switch (input.resolution) {
    case "false_positive":
      return { resolution: "false_positive" };
    case "test_credential":
      return { resolution: "test_credential", liveness: input.liveness ?? probed };
    case "duplicate":
      return duplicateOf(ctx, { record, number: input.duplicateOf });
    case "already_dead":
      return {
        resolution: "already_dead",
        liveness: probed,
        hasEvidence:
          lastProbe !== undefined &&
          (lastProbe.evidenceId !== null || lastProbe.providerErrorId !== null),
        couldAnythingElseUse: input.couldAnythingElseUse,
      };
  }
}

async function duplicateOf(
  ctx: MutationContext,
  { record, number }: { record: IncidentRecord; number: number },
): Promise<ResolutionRequest> {
  const named = await ctx.tx.incident.findFirst({
    where: { AND: [{ number }, unhidden(ctx)] },
    select: { id: true },
  });
  if (named === null) throw fieldError("duplicateOf", `There is no LEAK-${number}.`);
  if (named.id === record.id) throw fieldError("duplicateOf", "It can't duplicate itself.");
  await lockIncident(ctx.tx, named.id);
  const other = await ctx.tx.incident.findUniqueOrThrow({
    where: { id: named.id },
    include: { cutovers: { select: { consumerId: true } } },
  });
  if (other.duplicateOfId === record.id) {
    throw new AppError("wrong_state", `LEAK-${number} is marked as a duplicate of this one.`);
  }
  await ctx.tx.incident.update({ where: { id: record.id }, data: { duplicateOfId: other.id } });
  ctx.touch(other.id);
  const there = new Set(other.cutovers.map(({ consumerId }) => consumerId));
  return {
    resolution: "duplicate",
    duplicateOfId: other.id,
    consumersCarriedOver: record.cutovers.every(({ consumerId }) => there.has(consumerId)),
  };
}
