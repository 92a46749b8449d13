import "server-only";
import type { EvidenceKind, Strength } from "@/domain/evidence/evidence";
import type { EvidenceFacts } from "@/domain/evidence/evidence-facts";
import type { UploadedEvidence } from "@/domain/evidence/evidence-input";
import type { TextRef } from "@/domain/event/canonical";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { keepFile } from "@/server/evidence/keep-file";
import { refuseFuture } from "@/server/refuse-times";

export type Claim = {
  incidentId: string;
  stepId?: string;
  cutoverId?: string;
  note?: string | undefined;
  link?: string | undefined;
  file?: UploadedEvidence | undefined;
  happenedAt?: Date | undefined;
  /** Says itself what it is where note, link and file do not. */
  kind?: EvidenceKind | undefined;
  strength: Strength;
  facts?: EvidenceFacts;
};

/** Writes one piece of evidence, never to be changed, and its event. */
export async function collectEvidence(
  ctx: MutationContext,
  claim: Claim,
): Promise<{ id: string; texts: Record<string, TextRef> }> {
  const { note, link, file } = claim;
  refuseFuture(ctx.now, { happenedAt: claim.happenedAt });
  const id = newId();
  const text = note === undefined || note === "" ? undefined : await ctx.keepText("note", note);
  const kept = file === undefined ? undefined : await keepFile(ctx, file);
  const collectedAt = claim.happenedAt ?? ctx.now;
  const kind = claim.kind ?? kindOf({ link, file });
  await ctx.tx.evidence.create({
    data: {
      id,
      incidentId: claim.incidentId,
      stepId: claim.stepId ?? null,
      cutoverId: claim.cutoverId ?? null,
      kind,
      strength: claim.strength,
      textId: text?.id ?? null,
      link: link ?? null,
      fileSha256: kept?.fileSha256 ?? null,
      fileName: kept?.fileName ?? null,
      ...(claim.facts && {
        facts: { ...claim.facts, startedAt: claim.facts.startedAt?.toISOString() ?? null },
      }),
      source: ctx.actor.type === "system" ? ctx.actor.job : ctx.actor.type,
      collectedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      collectedAt,
      recordedAt: ctx.now,
    },
  });
  const texts: Record<string, TextRef> = text === undefined ? {} : { note: text };
  await ctx.record({
    kind: "evidence.added",
    incidentId: claim.incidentId,
    subject: { type: "evidence", id },
    happenedAt: collectedAt,
    data: {
      kind,
      strength: claim.strength,
      stepId: claim.stepId ?? null,
      cutoverId: claim.cutoverId ?? null,
      link: link ?? null,
      file: kept?.fileSha256 ?? null,
    },
    texts,
  });
  return { id, texts };
}

function kindOf({ link, file }: { link: unknown; file: unknown }): EvidenceKind {
  if (file !== undefined) return "file";
  return link === undefined ? "note" : "link";
}
