import "server-only";
import { seenAgain } from "@/domain/incident/seen-again";
import type { FindingOutcome } from "@/domain/import/import";
import type { MutationContext } from "@/server/context";
import { lockIdentities } from "@/server/incident/lock-identities";
import { openIncidents } from "@/server/incident/open-incidents";
import { adoptIdentities } from "@/server/import/adopt-identities";
import { growIncidents, type NewPlace } from "@/server/import/grow-incidents";
import { groupSightings, type SeenSecret } from "@/server/import/group-sightings";
import { knownPlaces, placeName } from "@/server/import/known-places";
import { matchSightings } from "@/server/import/match-sightings";
import { newLeak, type SightingContext } from "@/server/import/new-leak";
import { onlyNames } from "@/server/import/only-names";
import {
  isLaidTrap,
  loadSeenVersions,
  lockSeenVersions,
  seenAgainFacts,
  type SeenVersion,
} from "@/server/import/seen-versions";
import type { Sighting } from "@/server/import/sighting";
import { suppressedSecrets } from "@/server/import/suppressed-secrets";

/** What became of one sighting, and in which incident. */
export type SightingOutcome = {
  outcome: FindingOutcome;
  incidentId: string | null;
  /** The rule that suppressed it. */
  allowRuleId?: string;
};

/**
 * Invariant: wherever and however often a secret is seen, its version has at most one unresolved
 * incident, and each place is in it once. Answers for each sighting, in their order.
 */
export async function recordSightings(
  ctx: MutationContext,
  sightings: readonly Sighting[],
  context: SightingContext,
): Promise<SightingOutcome[]> {
  const { secrets, versions } = await lockedSecrets(ctx, sightings);
  const answers: SightingOutcome[] = [];
  const suppressed = await suppressedSecrets(ctx, { secrets, versions, context });
  const leaks: { secret: SeenSecret; known: SeenVersion | null }[] = [];
  const seen: { secret: SeenSecret; version: SeenVersion }[] = [];
  for (const secret of secrets) {
    const version = versions.get(secret.keyVersionId ?? "");
    const rules = suppressed.get(secret);
    if (rules !== undefined) suppress(answers, { secret, rules });
    else if (version !== undefined && isLaidTrap(version))
      fill(answers, { secret, outcome: "honeytoken", incidentId: null });
    else if (version === undefined) leaks.push({ secret, known: null });
    else if (version.incident !== null) seen.push({ secret, version });
    else if (!onlyNames(secret)) leaks.push({ secret, known: version });
    else fill(answers, { secret, outcome: "id_only", incidentId: null });
  }
  await adoptIdentities(
    ctx,
    seen.map(({ secret }) => secret),
  );
  await open(ctx, { leaks, context, answers });
  await growIncidents(ctx, { places: await placesOf(ctx, { seen, context, answers }), context });
  return answers;
}

/**
 * Locks in the order of every other verb: keys, incidents, then identities. What appears between the
 * first look and the last lock is found by the second look.
 */
async function lockedSecrets(ctx: MutationContext, sightings: readonly Sighting[]) {
  const before = await matchSightings(ctx.tx, sightings);
  await lockSeenVersions(ctx.tx, [...new Set([...before.values()].map((row) => row.keyVersionId))]);
  await lockIdentities(ctx.tx);
  const secrets = groupSightings(sightings, await matchSightings(ctx.tx, sightings));
  const ids = secrets.flatMap(({ keyVersionId }) => keyVersionId ?? []);
  const versions = await loadSeenVersions(ctx.tx, ids);
  return { secrets, versions: new Map(versions.map((version) => [version.id, version])) };
}

/** The first sighting of each place has the outcome; the same place again adds nothing. */
function fill(
  answers: SightingOutcome[],
  { secret, ...answer }: { secret: SeenSecret } & SightingOutcome,
): void {
  const places = new Set<string>();
  for (const [at, index] of secret.indexes.entries()) {
    const place = hex(secret.sightings[at]?.placeHash);
    const again = answer.outcome === "opened" && places.has(place);
    answers[index] = again ? { ...answer, outcome: "nothing" } : answer;
    places.add(place);
  }
}

async function open(
  ctx: MutationContext,
  of: {
    leaks: readonly { secret: SeenSecret; known: SeenVersion | null }[];
    context: SightingContext;
    answers: SightingOutcome[];
  },
): Promise<void> {
  const { leaks, context, answers } = of;
  const opened = await openIncidents(
    ctx,
    leaks.map(({ secret, known }) => newLeak(secret.sightings, { known, context })),
  );
  for (const [index, { secret }] of leaks.entries()) {
    fill(answers, { secret, outcome: "opened", incidentId: opened[index]?.incidentId ?? null });
  }
}

/** All findings of a suppressed secret, wherever they stand. */
function suppress(
  answers: SightingOutcome[],
  { secret, rules }: { secret: SeenSecret; rules: readonly string[] },
): void {
  for (const [at, index] of secret.indexes.entries()) {
    answers[index] = { outcome: "suppressed", incidentId: null, allowRuleId: rules[at] };
  }
}

/** Decides about each sighting of a known secret, and lists the places that are new. */
async function placesOf(
  ctx: MutationContext,
  of: {
    seen: readonly { secret: SeenSecret; version: SeenVersion }[];
    context: SightingContext;
    answers: SightingOutcome[];
  },
): Promise<NewPlace[]> {
  const { seen, context, answers } = of;
  const known = await knownPlaces(
    ctx.tx,
    seen.flatMap(({ secret, version }) =>
      secret.sightings.map(({ placeHash }) => ({ keyVersionId: version.id, placeHash })),
    ),
  );
  const places: NewPlace[] = [];
  for (const { secret, version } of seen) {
    const { incident } = version;
    if (incident === null) continue;
    for (const [at, sighting] of secret.sightings.entries()) {
      const place = { keyVersionId: version.id, placeHash: sighting.placeHash };
      const outcome = seenAgain(
        seenAgainFacts(
          { ...version, incident },
          {
            knownPlace: known.has(placeName(place)),
            seenAt: context.detectedAt,
            foundLive: context.foundLive === true,
          },
        ),
      );
      answers[secret.indexes[at] ?? -1] = { outcome, incidentId: incident.id };
      if (outcome === "nothing") continue;
      known.add(placeName(place));
      places.push({ incidentId: incident.id, keyVersionId: version.id, sighting, outcome });
    }
  }
  return places;
}

function hex(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString("hex");
}
