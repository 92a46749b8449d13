import "server-only";
import { maySuppress } from "@/domain/allow-rule/may-suppress";
import { coverSightings } from "@/server/allow-rule/cover-sightings";
import { activeRules } from "@/server/allow-rule/covered-sql";
import type { MutationContext } from "@/server/context";
import type { SeenSecret } from "@/server/import/group-sightings";
import type { SightingContext } from "@/server/import/new-leak";
import { onlyNames } from "@/server/import/only-names";
import type { SeenVersion } from "@/server/import/seen-versions";
import { seenIncident } from "@/server/import/seen-versions";

/**
 * Secrets of a report that allow rules hide, each with the rule of each sighting. All places of a
 * secret must be covered: one that no rule covers makes it a leak with all its places. What a
 * person reports is never hidden. Rules count their hits here, under the lock on identities.
 */
export async function suppressedSecrets(
  ctx: MutationContext,
  of: {
    secrets: readonly SeenSecret[];
    versions: ReadonlyMap<string, SeenVersion>;
    context: SightingContext;
  },
): Promise<Map<SeenSecret, string[]>> {
  const suppressed = new Map<SeenSecret, string[]>();
  if (of.context.importId === undefined) return suppressed;
  const rules = await activeRules(ctx.tx, ctx.now);
  const hideable = of.secrets.filter((secret) => {
    const version = of.versions.get(secret.keyVersionId ?? "");
    const incident = version?.incident ?? null;
    if (version !== undefined && incident === null && onlyNames(secret)) return false;
    return maySuppress({
      foundLive: of.context.foundLive === true,
      versionState: version?.state ?? null,
      incident: incident && seenIncident(incident),
    });
  });
  const places = hideable.flatMap(({ keyVersionId, sightings }) =>
    sightings.map(({ path, ruleId, repository }) => ({ keyVersionId, path, ruleId, repository })),
  );
  const covered = await coverSightings(ctx.tx, { rules, places });
  const hits = new Map<string, number>();
  let from = 0;
  for (const secret of hideable) {
    const by = secret.sightings.flatMap((_, at) => covered.get(from + at) ?? []);
    from += secret.sightings.length;
    if (by.length < secret.sightings.length) continue;
    suppressed.set(secret, by);
    for (const ruleId of by) hits.set(ruleId, (hits.get(ruleId) ?? 0) + 1);
  }
  for (const [id, count] of hits) {
    await ctx.tx.allowRule.update({
      where: { id },
      data: { hits: { increment: count }, lastHitAt: ctx.now },
    });
  }
  return suppressed;
}
