import type { Doctrine, IncidentKind, IncidentState } from "@/domain/incident/incident";
import type { KeyVersionState } from "@/domain/key/key";

export interface MergeFacts {
  number: number;
  kind: IncidentKind;
  state: IncidentState;
  restricted: boolean;
  doctrine: Doctrine | null;
  versionState: KeyVersionState;
  /** Rows on its board. */
  consumers: number;
}

/**
 * Why two incidents can't become one; null when they can. A merge may never make a key look more
 * dead, or its consumers less in the way, than both sides were.
 */
export function mergeRefusal(
  goes: MergeFacts,
  { stays, othersOnKey }: { stays: MergeFacts; othersOnKey: readonly number[] },
): string | null {
  const [one, other] = [`LEAK-${goes.number}`, `LEAK-${stays.number}`];
  if (goes.number === stays.number) return "An incident can't be merged into itself.";
  if (goes.kind !== "leak" || stays.kind !== "leak") return "Only leaks can be merged.";
  if (goes.restricted !== stays.restricted) {
    return `One of the two is restricted. Make both so, or neither, before you merge them.`;
  }
  if (goes.state === "monitoring") {
    return `${one} is being watched. Merge ${other} into it instead.`;
  }
  if (isDown(goes.versionState) !== isDown(stays.versionState)) {
    const dead = isDown(goes.versionState) ? one : other;
    const live = dead === one ? other : one;
    return `The key of ${dead} is off, and that of ${live} may work. Check it first.`;
  }
  if (
    stays.doctrine === "contain_first" &&
    goes.doctrine !== stays.doctrine &&
    goes.consumers > 0
  ) {
    return `${other} is under contain first, so nothing would wait for the consumers of ${one}. Sign it there too, or merge the other way.`;
  }
  const [further] = othersOnKey;
  if (further !== undefined) {
    return `LEAK-${further} is open on the same key as ${one}. Merge or close it first.`;
  }
  return null;
}

function isDown(state: KeyVersionState): boolean {
  return state === "disabled" || state === "dead";
}
