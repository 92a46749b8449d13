import "server-only";
import { blastSentence } from "@/domain/lookup/blast-sentence";
import type { WhatDies } from "@/domain/lookup/lookup-dto";
import { AppError } from "@/lib/app-error";
import { toConsumerDto } from "@/server/consumer/consumer-dto";
import type { QueryContext } from "@/server/context";
import { loadBlastRadius } from "@/server/lookup/load-blast-radius";

/**
 * What stops if this key dies now; with a version, if that version does. Archived and moved
 * consumers count while an open board holds them.
 */
export async function whatDies(
  { tx, actor, now }: Pick<QueryContext, "tx" | "actor" | "now">,
  keyId: string,
  of: { versionId?: string | undefined; waivedIds?: readonly string[] } = {},
): Promise<WhatDies> {
  const key = await tx.key.findUnique({ where: { id: keyId }, select: { id: true, name: true } });
  if (key === null) throw new AppError("not_found", "There is no such key.");
  const { radius, consumers } = await loadBlastRadius(tx, { ...of, keyId, viewer: { actor, now } });
  return {
    key,
    sentence: blastSentence(radius),
    radius,
    consumers: consumers.map((row) => toConsumerDto(row, actor)),
  };
}
