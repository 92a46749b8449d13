import "server-only";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { mustSee } from "@/server/restriction/visible-to";
import { lockKey } from "@/server/key/lock-key";

/** A version under the locks of its key, with its open incident, the newest one if none is open. */
export async function lockVersion(
  ctx: MutationContext,
  keyVersionId: string,
  missing = new AppError("not_found", "There is no such version."),
) {
  const version = await ctx.tx.keyVersion.findUnique({
    where: { id: keyVersionId },
    select: { keyId: true },
  });
  if (version === null) throw missing;
  await lockKey(ctx.tx, version.keyId);
  const incident = await ctx.tx.incident.findFirst({
    where: { keyVersionId },
    orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { number: "desc" }],
    select: { id: true, replacementVersionId: true },
  });
  if (incident !== null) await mustSee(ctx, incident.id, missing);
  return {
    keyVersionId,
    incidentId: incident?.id ?? null,
    replacementId: incident?.replacementVersionId ?? null,
  };
}

/** A place of the list, under the locks of its key. One that was taken off is not there. */
export async function lockVerifier(ctx: MutationContext, id: string) {
  const found = await ctx.tx.verifier.findUnique({ where: { id } });
  const missing = new AppError("not_found", "There is no such place.");
  if (found === null) throw missing;
  const version = await lockVersion(ctx, found.keyVersionId, missing);
  const verifier = await ctx.tx.verifier.findUniqueOrThrow({ where: { id } });
  if (verifier.removedAt !== null) {
    throw new AppError("wrong_state", "This place was taken off the list.");
  }
  return { verifier, ...version };
}
