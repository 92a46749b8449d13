import "server-only";
import { addEvidenceInput } from "@/domain/evidence/evidence-input";
import { AppError, fieldError } from "@/lib/app-error";
import { ownsCutover } from "@/server/cutover/find-cutover";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** A note, link, file or log review beside a step, a consumer or the incident itself. */
export const addEvidence = mutation({
  name: "addEvidence",
  permission: "evidence.add",
  input: addEvidenceInput,
  // Of an incident an owner has their own services only.
  owns: async (ctx, { cutoverId, stepId }) =>
    cutoverId !== undefined && stepId === undefined && ownsCutover(ctx, { cutoverId }),
  async run(ctx, { number, ...claim }) {
    const record = await openIncident(ctx, number);
    const { stepId, cutoverId } = claim;
    if (stepId !== undefined && !record.steps.some(({ id }) => id === stepId)) {
      throw new AppError("not_found", "There is no such step on this incident.");
    }
    if (cutoverId !== undefined && !record.cutovers.some(({ id }) => id === cutoverId)) {
      throw new AppError("not_found", "There is no such consumer on this board.");
    }
    if (claim.note === undefined && claim.link === undefined && claim.file === undefined) {
      throw fieldError("note", "Write a note, give a link, or attach a file.");
    }
    const shown = claim.link !== undefined || claim.file !== undefined;
    const { stepId: onStep, cutoverId: onCutover, kind, ...parts } = claim;
    const { id } = await collectEvidence(ctx, {
      incidentId: record.id,
      ...(onStep !== undefined && { stepId: onStep }),
      ...(onCutover !== undefined && { cutoverId: onCutover }),
      ...(kind === "log_review" && { kind }),
      ...parts,
      strength: shown ? "shown" : "said",
    });
    return { id };
  },
});
