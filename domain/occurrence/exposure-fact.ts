import { z } from "zod";

import { presences, type Presence, type Visibility } from "@/domain/occurrence/occurrence";

/** What may become of a place: it turns public, or its presence changes. */
export const exposureFactKinds = ["made_public", ...presences] as const;
export const exposureFactKindSchema = z.enum(exposureFactKinds);
export type ExposureFactKind = z.infer<typeof exposureFactKindSchema>;

export interface ExposureFact {
  kind: ExposureFactKind;
  at: Date;
}

/** Whether it is still there: the word of the latest fact, by when it happened. */
export function presenceOf(facts: readonly ExposureFact[], initial: Presence): Presence {
  const latest = inOrder(facts).at(-1);
  if (latest === undefined) return initial;
  return latest.kind === "made_public" ? "present" : latest.kind;
}

export interface PublicSpan {
  from: Date;
  /** Null while it may still be read. */
  until: Date | null;
}

/**
 * When anybody could read the place. A copy in forks or caches is one that may be read; of a place
 * whose presence is not known the span goes on.
 */
export function publicSpans(
  facts: readonly ExposureFact[],
  { before, since }: { before: Visibility; since: Date },
): PublicSpan[] {
  const spans: PublicSpan[] = [];
  let isPublic = before === "public";
  let from: Date | null = isPublic ? since : null;
  for (const { kind, at } of inOrder(facts)) {
    if (kind === "made_public") isPublic = true;
    const readable = isPublic && kind !== "removed" && kind !== "made_private";
    if (readable) {
      from ??= at;
    } else if (from !== null) {
      if (at > from) spans.push({ from, until: at });
      from = null;
    }
  }
  return from === null ? spans : [...spans, { from, until: null }];
}

function inOrder(facts: readonly ExposureFact[]): ExposureFact[] {
  return facts.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
