import "server-only";
import type { QueryContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import type { RoomSources } from "@/server/incident/room/evidence-dto";
import { loadPeople } from "@/server/incident/room/people";
import { caseTextIds } from "@/server/notification-case/case-dto";
import { loadTexts } from "@/server/incident/room/texts";

/** The words, names and file sizes that the record only points at. */
export async function loadSources(
  ctx: Pick<QueryContext, "tx" | "now">,
  record: IncidentRecord,
): Promise<RoomSources> {
  const textIds = [
    record.severityReasonId,
    record.misuseTextId,
    record.inventoryCoverageId,
    ...caseTextIds(record.leakEvent.notification),
    record.restrictedReasonId,
    ...record.evidence.map((row) => row.textId),
    ...record.steps.map((row) => row.reasonId),
    ...record.cutovers.map((row) => row.fallbackId),
    ...record.requests.map((row) => row.reasonId),
    ...record.signatures.map((row) => row.reasonId),
    ...record.huntAnswers.map((row) => row.noteId),
    ...record.keyVersion.probes.map((row) => row.providerErrorId),
    ...(record.replacement?.probes ?? []).map((row) => row.providerErrorId),
    ...record.contacts.flatMap((row) => [row.whoId, row.noteId]),
    ...record.keyVersion.verifiers.map((row) => row.howId),
    ...record.fences.flatMap((row) => [row.whatId, row.mayHitId]),
  ];
  const files = record.evidence.flatMap((row) => row.fileSha256 ?? []);
  const [texts, people, sizes] = await Promise.all([
    loadTexts(ctx.tx, textIds),
    loadPeople(ctx.tx),
    ctx.tx.file.findMany({
      where: { sha256: { in: files } },
      select: { sha256: true, size: true },
    }),
  ]);
  return {
    record,
    texts,
    people,
    fileSizes: new Map(sizes.map((row) => [row.sha256, row.size])),
    now: ctx.now,
  };
}
