import type { Grouping } from "@/domain/triage/grouping";
import type { InboxGroupRow } from "@/domain/triage/triage-dto";
import type { ListTarget } from "@/domain/triage/triage-input";

import type { Asked } from "./answer";
import { withoutWords } from "./grouping-words";

/** A whole group, as it was shown: what comes to it later is not meant. */
export function askedOfGroup(
  { key, name }: Pick<InboxGroupRow, "key" | "name">,
  { by, shown }: { by: Grouping; shown: ListTarget },
): Asked {
  return {
    targets: [{ ...shown, group: { by, key } }],
    name: name ?? withoutWords[by],
    hides: [groupLineId(key)],
  };
}

export function groupLineId(key: string): string {
  return `group:${key}`;
}
