import "server-only";
import type { z } from "zod";

import { proveCutoverInput } from "@/domain/cutover/cutover-input";
import { strengthOf } from "@/domain/evidence/strength";
import { AppError, fieldError } from "@/lib/app-error";
import { cutoverAnswer, openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { newKeyOf } from "@/server/key-version/new-key-of";
import type { IncidentRecord } from "@/server/incident/load-record";
import { mutation } from "@/server/operation";
import { refuseBeforeNewKey, refuseFuture } from "@/server/refuse-times";

/**
 * What was seen of a consumer: which version it uses, where, and how one knows. Whether that proves
 * the move is the gate's business: a sighting in another environment is kept and counts for nothing.
 */
export const proveCutover = mutation({
  name: "proveCutover",
  permission: "cutover.prove",
  input: proveCutoverInput,
  owns: ownsCutover,
  async run(ctx, input) {
    const found = await openCutover(ctx, input.cutoverId);
    const { record } = found;
    if (!record.environments.has(input.environmentId)) {
      throw fieldError("environmentId", "Choose an environment from the list.");
    }
    if (input.seen === "new" && record.replacementVersionId === null) {
      throw new AppError("wrong_state", "Record the new key first.");
    }
    const shown = input.link !== undefined || input.file !== undefined;
    if (!shown && input.note === undefined) {
      throw fieldError("note", "Say how you know, give a link, or attach a file.");
    }
    if (input.how === "shown" && !shown) {
      throw fieldError("link", "Give the link or the file that shows it.");
    }
    const { startedAt, happenedAt } = input;
    refuseFuture(ctx.now, { startedAt, happenedAt });
    if (input.seen === "new") refuseBeforeNewKey(newKeyOf(record), { startedAt, happenedAt });
    const strength = strengthOf({
      measured: input.how === "measured",
      startedAt: input.startedAt ?? null,
      newVersionStoredAt: record.replacement?.storedAt ?? null,
      hasLinkOrFile: shown,
    });
    const { id } = await collectEvidence(ctx, {
      incidentId: record.id,
      cutoverId: input.cutoverId,
      note: input.note,
      link: input.link,
      file: input.file,
      happenedAt: input.happenedAt,
      ...(input.how === "measured" && { kind: "probe" as const }),
      strength,
      facts: {
        environmentId: input.environmentId,
        versionId: versionSeen(input, record),
        usesNoKey: input.seen === "no_key",
        anotherKey: input.seen === "other",
        startedAt: input.startedAt ?? null,
      },
    });
    return { ...cutoverAnswer(found), evidenceId: id, strength };
  },
});

/** Another version of this key is the newest one that is neither old nor new; else not identified. */
function versionSeen(
  { seen }: z.output<typeof proveCutoverInput>,
  record: IncidentRecord,
): string | null {
  switch (seen) {
    case "new":
      return record.replacementVersionId;
    case "old":
      return record.keyVersionId;
    case "other":
      return (
        record.key.versions.findLast(
          ({ id }) => id !== record.keyVersionId && id !== record.replacementVersionId,
        )?.id ?? null
      );
    case "not_identified":
    case "no_key":
      return null;
  }
}
