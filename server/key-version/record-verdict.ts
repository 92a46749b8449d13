import "server-only";
import type { z } from "zod";

import { exposes } from "@/domain/clock/exposure";
import { keyVersionStateSchema } from "@/domain/key/key";
import { recordVerdictInput } from "@/domain/key/key-version-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { changeVersionState, newerChange } from "@/server/key-version/change-version-state";
import { endVersion } from "@/server/key-version/end-version";
import { newKeyOf } from "@/server/key-version/new-key-of";
import { reviveVersion } from "@/server/key-version/revive-version";
import { moveIncident } from "@/server/incident/move-incident";
import { mutation } from "@/server/operation";
import { refuseBeforeNewKey, refuseFuture } from "@/server/refuse-times";

type Input = z.output<typeof recordVerdictInput>;

/**
 * One try of the old or the new key and the provider's answer. A refusal rests on the provider's own
 * error or a file: a tick proves nothing.
 */
export const recordVerdict = mutation({
  name: "recordVerdict",
  permission: "key_version.record_verdict",
  input: recordVerdictInput,
  async run(ctx, input) {
    const record = await lockedIncident(ctx, input.number);
    const keyVersionId =
      input.version === "old" ? record.keyVersionId : record.replacementVersionId;
    if (keyVersionId === null) throw new AppError("wrong_state", "Record the new key first.");
    const happenedAt = input.happenedAt ?? ctx.now;
    refuseFuture(ctx.now, { happenedAt });
    if (input.version === "new") refuseBeforeNewKey(newKeyOf(record), { happenedAt });
    if (input.environmentId !== undefined && !record.environments.has(input.environmentId)) {
      throw fieldError("environmentId", "Choose an environment from the list.");
    }
    const evidenceId =
      input.file === undefined
        ? null
        : (
            await collectEvidence(ctx, {
              incidentId: record.id,
              file: input.file,
              happenedAt,
              kind: "probe",
              strength: "measured",
            })
          ).id;
    await writeProbe(ctx, { record, input, keyVersionId, happenedAt, evidenceId });
    const { verdict } = input;
    const decides = verdict === "live" || verdict === "dead";
    if (decides && (await newerChange(ctx, { keyVersionId, happenedAt })) === null) {
      if (input.version === "new") {
        await changeVersionState(ctx, {
          keyVersionId,
          state: verdict,
          source: "probe",
          happenedAt,
        });
      } else {
        await followVerdict(ctx, { incidentId: record.id, verdict, happenedAt });
      }
    }
    return incidentAnswer(ctx, record.id);
  },
});

async function writeProbe(
  ctx: MutationContext,
  probe: {
    record: IncidentRecord;
    input: Input;
    keyVersionId: string;
    happenedAt: Date;
    evidenceId: string | null;
  },
): Promise<void> {
  const { record, input, keyVersionId, happenedAt, evidenceId } = probe;
  const id = newId();
  const words = input.providerError;
  const providerError =
    words === undefined || words === "" ? undefined : await ctx.keepText("providerError", words);
  await ctx.tx.probe.create({
    data: {
      id,
      keyVersionId,
      incidentId: record.id,
      environmentId: input.environmentId ?? null,
      verdict: input.verdict,
      fromPlace: input.fromPlace,
      providerErrorId: providerError?.id ?? null,
      evidenceId,
      recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      happenedAt,
      recordedAt: ctx.now,
    },
  });
  // Whoever waited for a check has it, whatever it says.
  if (keyVersionId === record.keyVersionId && record.livenessAskedAt !== null) {
    await ctx.tx.incident.update({ where: { id: record.id }, data: { livenessAskedAt: null } });
  }
  await ctx.record({
    kind: "key_version.probed",
    incidentId: record.id,
    subject: { type: "probe", id },
    happenedAt,
    data: {
      version: input.version,
      verdict: input.verdict,
      fromPlace: input.fromPlace,
      evidenceId,
    },
    ...(providerError && { texts: { providerError } }),
  });
}

/** A working key that was thought off works again; a refused one that nobody ended died by itself. */
async function followVerdict(
  ctx: MutationContext,
  {
    incidentId,
    verdict,
    happenedAt,
  }: { incidentId: string; verdict: "live" | "dead"; happenedAt: Date },
): Promise<void> {
  const record = await loadRecord(ctx.tx, incidentId);
  const works = exposes(keyVersionStateSchema.parse(record.keyVersion.state));
  if (verdict === "dead") {
    if (works) await endVersion(ctx, { record, state: "dead", source: "probe", happenedAt });
    return;
  }
  const event = { type: "found_live" } as const;
  if (!works) {
    await reviveVersion(ctx, { record, event, source: "probe", happenedAt });
    return;
  }
  if (record.keyVersion.state === "unknown") {
    await changeVersionState(ctx, {
      keyVersionId: record.keyVersionId,
      state: "live",
      source: "probe",
      happenedAt,
    });
  }
  await moveIncident(ctx, { record: await loadRecord(ctx.tx, incidentId), event });
}
