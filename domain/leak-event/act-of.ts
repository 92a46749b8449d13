import type { LeakEventSource } from "@/domain/leak-event/leak-event";
import type { SourceKind } from "@/domain/occurrence/occurrence";

/** One act of exposure. Two findings with the same source and identity came out together. */
export type Act = { source: LeakEventSource; identity: readonly string[]; title: string };

export type ActPlace = {
  sourceKind: SourceKind;
  repository: string | null;
  commit: string | null;
  path: string | null;
  url: string | null;
  /** A path without a repository says nothing outside its own report. */
  importId: string | null;
};

/** The act that put a value at this place; null when the place doesn't tell one act from another. */
export function actOf(place: ActPlace): Act | null {
  const { sourceKind, repository, commit, path, url } = place;
  if (sourceKind === "image_layer") return layerOf(place);
  if (commit !== null) {
    const short = commit.slice(0, 10);
    return {
      source: "commit",
      identity: [repository ?? "", commit],
      title: repository === null ? `Commit ${short}` : `${repository} at ${short}`,
    };
  }
  if (url !== null && path === null) {
    const source = sourceKind === "chat" || sourceKind === "ticket" ? "message" : "place";
    return { source, identity: [url], title: url };
  }
  if (path === null) return null;
  if (repository !== null) {
    return { source: "file", identity: [repository, path], title: `${repository}/${path}` };
  }
  if (place.importId === null) return null;
  return { source: "file", identity: ["import", place.importId, path], title: path };
}

function layerOf({ repository, commit, path, url }: ActPlace): Act | null {
  const layer = commit ?? path ?? url;
  if (layer === null) return null;
  return {
    source: "image_layer",
    identity: [repository ?? "", layer],
    title: repository === null ? layer : `${repository}, layer ${layer}`,
  };
}

/** Of a secret found in several places: the act that exposed it first. */
export function firstAct<P extends ActPlace & { committedAt: Date | null }>(
  places: readonly P[],
): Act | null {
  const told = places.flatMap((place) => {
    const act = actOf(place);
    return act === null ? [] : [{ act, at: place.committedAt?.getTime() ?? Infinity }];
  });
  const [first] = told.toSorted((one, other) => one.at - other.at || compareActs(one, other));
  return first?.act ?? null;
}

/** Two secrets in the same two places are put down to the same one. */
function compareActs({ act: one }: { act: Act }, { act: other }: { act: Act }): number {
  const [a, b] = [one.identity.join("\n"), other.identity.join("\n")];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
