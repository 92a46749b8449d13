import "server-only";
import { secretTypeName } from "@/catalogue/secret-types/secret-type-name";
import { secretTypeOf } from "@/catalogue/secret-types/registry";
import type { KeyVersionState, IdentifierKind } from "@/domain/key/key";
import { firstAct } from "@/domain/leak-event/act-of";
import type { Visibility } from "@/domain/occurrence/occurrence";
import type { NewLeak, NewOccurrence } from "@/server/incident/open-incidents";
import type { SeenVersion } from "@/server/import/seen-versions";
import type { Sighting } from "@/server/import/sighting";

/** What holds for all sightings of one report. */
export type SightingContext = {
  visibility: Visibility;
  backlog: boolean;
  detectedAt: Date;
  /** Push or publish time where somebody said it; the earliest commit otherwise, as a floor. */
  exposedSince?: { at: Date; isFloor: boolean };
  /** A person's name for the key. */
  keyName?: string;
  versionState?: KeyVersionState;
  /** The value worked when it was seen. */
  foundLive?: boolean;
  importId?: string;
};

/** One leak of all sightings of a secret; of a version that is known without an incident, its own. */
export function newLeak(
  sightings: readonly [Sighting, ...Sighting[]],
  { known, context }: { known: SeenVersion | null; context: SightingContext },
): NewLeak {
  const named = sightings.find(({ secretTypeId }) => secretTypeId !== "unknown") ?? sightings[0];
  const secretTypeId = known?.key.secretTypeId ?? named.secretTypeId;
  const earliest = earliestCommit(sightings, context.detectedAt);
  const exposed = context.exposedSince ?? (earliest && { at: earliest, isFloor: true });
  const publicId = firstOf(sightings, "publicId");
  const preview = firstOf(sightings, "preview");
  return {
    kind: "leak",
    secretTypeId,
    keyName: known?.key.name ?? context.keyName ?? keyNameOf(named),
    ...(known && { known: { keyId: known.key.id, keyVersionId: known.id } }),
    ...(publicId !== null && { publicId }),
    ...(preview !== null && { preview }),
    partRole: named.partRole,
    privilege: secretTypeOf(secretTypeId).privilegeHint,
    identifiers: identifiersOf(sightings),
    occurrences: occurrencesOf(sightings, context),
    act: firstAct(sightings.map((each) => ({ ...each, importId: context.importId ?? null }))),
    versionState: known?.state ?? context.versionState ?? "unknown",
    detectedAt: context.detectedAt,
    ...(exposed && { exposedSince: exposed.at }),
    exposedSinceIsFloor: exposed?.isFloor ?? true,
    backlog: context.backlog,
  };
}

const longestKeyName = 160;

/** "Aiven API token in deploy.env"; a rule that the catalogue does not have goes by its own name. */
function keyNameOf({ secretTypeId, ruleId, path, repository }: Sighting): string {
  const what = secretTypeId === "unknown" ? ruleId : secretTypeName(secretTypeId);
  const where = path?.split("/").findLast((part) => part !== "") ?? repository;
  return (where == null ? what : `${what} in ${where}`).slice(0, longestKeyName).toWellFormed();
}

/** Each kind's hash once: a secret has one value, and a key one public id. */
export function identifiersOf(sightings: readonly Sighting[]): NewLeak["identifiers"] {
  const found = new Map<string, NewLeak["identifiers"][number]>();
  for (const sighting of sightings) {
    const { hashKeyId } = sighting;
    if (hashKeyId === null) continue;
    for (const kind of ["sha256", "sha1", "hmsl", "provider_key_id"] as const) {
      const hash = sighting[hashColumns[kind]];
      if (hash === null) continue;
      found.set(`${kind} ${Buffer.from(hash).toString("hex")}`, { kind, hash, hashKeyId });
    }
  }
  return [...found.values()];
}

const hashColumns = {
  sha256: "sha256",
  sha1: "sha1",
  hmsl: "hmsl",
  provider_key_id: "providerKeyHash",
} as const satisfies Partial<Record<IdentifierKind, keyof Sighting>>;

/** Each place once, whichever rules fired there. */
export function occurrencesOf(
  sightings: readonly Sighting[],
  { visibility, importId }: Pick<SightingContext, "visibility" | "importId">,
): NewOccurrence[] {
  const byPlace = new Map<string, NewOccurrence>();
  for (const sighting of sightings) {
    const name = Buffer.from(sighting.placeHash).toString("hex");
    if (byPlace.has(name)) continue;
    byPlace.set(name, {
      placeHash: sighting.placeHash,
      tool: sighting.tool,
      ruleId: sighting.ruleId,
      toolFingerprint: sighting.toolFingerprint ?? undefined,
      sourceKind: sighting.sourceKind,
      repository: sighting.repository ?? undefined,
      commit: sighting.commit ?? undefined,
      path: sighting.path ?? undefined,
      line: sighting.line ?? undefined,
      endLine: sighting.endLine ?? undefined,
      url: sighting.url ?? undefined,
      author: sighting.author ?? undefined,
      committedAt: sighting.committedAt ?? undefined,
      message: sighting.message ?? undefined,
      visibility,
      presence: "present",
      importId,
    });
  }
  return [...byPlace.values()];
}

/** A commit dated after its finding has a wrong clock. */
export function earliestCommit(sightings: readonly Sighting[], detectedAt: Date): Date | undefined {
  const times = sightings
    .map(({ committedAt }) => committedAt)
    .filter((at) => at !== null)
    .filter((at) => at <= detectedAt);
  return times.toSorted((one, other) => one.getTime() - other.getTime())[0];
}

function firstOf(sightings: readonly Sighting[], member: "publicId" | "preview"): string | null {
  return sightings.find((sighting) => sighting[member] !== null)?.[member] ?? null;
}
