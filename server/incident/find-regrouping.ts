import "server-only";
import { kindSentences } from "@/domain/event/kind-sentences";
import { regroupingJournalSchema, type RegroupingKind } from "@/domain/incident/regrouping";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { linesSince } from "@/server/incident/lines-that-matter";
import { type IncidentRecord } from "@/server/incident/load-record";
import { lockIncidents } from "@/server/incident/lock-incidents";

/** A merge or split that may be undone: both sides locked, nothing undone, nothing moved since. */
export async function undoableRegrouping(
  ctx: MutationContext,
  { id, kind }: { id: string; kind: RegroupingKind },
) {
  const found = await ctx.tx.incidentRegrouping.findUnique({
    where: { id },
    include: { stays: { select: { number: true } }, goes: { select: { number: true } } },
  });
  if (found === null || found.kind !== kind) {
    throw new AppError("not_found", `There is no such ${kind}.`);
  }
  const { records, onKeys } = await lockIncidents(ctx, [found.stays.number, found.goes.number]);
  const [stays, goes] = records;
  if (stays === undefined || goes === undefined) throw new AppError("not_found", "No incident.");
  // Read again under the locks: two undo at the same moment.
  const row = await ctx.tx.incidentRegrouping.findUniqueOrThrow({ where: { id } });
  if (row.undoneAt !== null) {
    throw new AppError("conflict", `This ${kind} was undone already.`);
  }
  await refuseMoved(ctx, [
    // What was split off can go back, whatever was done meanwhile on the board that stayed whole.
    ...(kind === "merge" ? [{ record: stays, lines: row.staysLines }] : []),
    { record: goes, lines: row.goesLines },
  ]);
  return { stays, goes, onKeys, journal: regroupingJournalSchema.parse(row.journal) };
}

async function refuseMoved(
  ctx: MutationContext,
  sides: readonly { record: IncidentRecord; lines: number }[],
): Promise<void> {
  for (const { record, lines } of sides) {
    const kinds = await linesSince(ctx.tx, { incidentId: record.id, lines });
    if (kinds.length === 0) continue;
    const said = [...new Set(kinds)].slice(0, 3).map(inWords).join("; ");
    throw new AppError("conflict", `LEAK-${record.number} moved on since: somebody ${said}.`, {
      hint: "Nothing was undone. Split off what belongs to the other key instead.",
    });
  }
}

/** The sentence of a kind without its details: "resolved the incident: closed". */
function inWords(kind: string): string {
  const sentence = Object.hasOwn(kindSentences, kind)
    ? kindSentences[kind as keyof typeof kindSentences]
    : `recorded ${kind.replace(".", " ").replaceAll("_", " ")}`;
  return sentence
    .replaceAll(/\{[A-Za-z]+\|([^}]*)\}/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
}
