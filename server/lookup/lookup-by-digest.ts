import "server-only";
import { incidentStateSchema } from "@/domain/incident/incident";
import { keyVersionStateSchema } from "@/domain/key/key";
import type { DigestLookup } from "@/domain/lookup/lookup-dto";
import { digestsPerLookup, lookupByDigestInput } from "@/domain/lookup/lookup-input";
import type { MutationContext } from "@/server/context";
import { findIdentified, nameOf } from "@/server/key/find-identified";
import { identifierHashes } from "@/server/key/identifier-hashes";
import { spendLookups } from "@/server/lookup/spend-lookups";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { mutation } from "@/server/operation";

/** Which of these values are known. It writes nothing but how often it was asked. */
export const lookupByDigest = mutation({
  name: "lookupByDigest",
  permission: "lookup.search",
  input: lookupByDigestInput,
  async run(ctx, { digests }): Promise<DigestLookup> {
    await spendLookups(ctx, Math.ceil(digests.length / digestsPerLookup));
    const asked = digests.map((digest) =>
      ctx.keys.all.flatMap((hashKey) => identifierHashes(hashKey, { digest })),
    );
    const found = await findIdentified(ctx.tx, asked.flat());
    const versionOf = new Map(found.map((row) => [nameOf(row), row.keyVersionId]));
    const versions = await loadVersions(ctx, [...new Set(versionOf.values())]);
    const hits = asked.flatMap((hashes, index) => {
      const ids = new Set(hashes.map((hash) => versionOf.get(nameOf(hash))));
      return versions
        .filter(({ id }) => ids.has(id))
        .map(({ id: _id, ...hit }) => ({ index, ...hit }));
    });
    return { hits };
  },
});

async function loadVersions(ctx: MutationContext, ids: readonly string[]) {
  const rows = await ctx.tx.keyVersion.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      ordinal: true,
      state: true,
      key: { select: { id: true, name: true } },
      incidents: {
        where: visibleIncidents(ctx),
        // The open one, else the newest.
        orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { number: "desc" }],
        take: 1,
        select: { number: true, state: true },
      },
    },
  });
  return rows.map(({ id, ordinal, state, key, incidents: [incident] }) => ({
    id,
    key,
    version: { ordinal, state: keyVersionStateSchema.parse(state) },
    incident: incident
      ? { number: incident.number, state: incidentStateSchema.parse(incident.state) }
      : null,
  }));
}
