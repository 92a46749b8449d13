import "server-only";
import type { z } from "zod";

import { recordVerdictInput } from "@/domain/key/key-version-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { changeVersionState } from "@/server/key-version/change-version-state";
import { endVersion } from "@/server/key-version/end-version";
import { reviveVersion } from "@/server/key-version/revive-version";
import { mutation } from "@/server/operation";

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
    if (happenedAt > ctx.now) throw fieldError("happenedAt", "That lies in the future.");
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
    if (input.version === "new") {
      if (input.verdict === "live" || input.verdict === "dead") {
        await changeVersionState(ctx, {
          keyVersionId,
          state: input.verdict,
          source: "probe",
          happenedAt,
        });
      }
    } else {
      await followVerdict(ctx, { record, verdict: input.verdict, happenedAt });
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
  { record, verdict, happenedAt }: { record: IncidentRecord; verdict: string; happenedAt: Date },
): Promise<void> {
  const { state } = record.keyVersion;
  const fresh = await loadRecord(ctx.tx, record.id);
  const newest = record.keyVersion.stateChanges.at(-1);
  const late = newest !== undefined && happenedAt < newest.happenedAt && newest.source !== "found";
  if (late) return;
  if (verdict === "live" && state === "unknown") {
    await changeVersionState(ctx, {
      keyVersionId: record.keyVersionId,
      state: "live",
      source: "probe",
      happenedAt,
    });
  } else if (verdict === "live" && (state === "dead" || state === "disabled")) {
    await reviveVersion(ctx, {
      record: fresh,
      event: { type: "found_live" },
      source: "probe",
      happenedAt,
    });
  } else if (verdict === "dead" && (state === "live" || state === "unknown")) {
    await endVersion(ctx, { record: fresh, state: "dead", source: "probe", happenedAt });
  }
}
