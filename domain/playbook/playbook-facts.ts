import type { Custody, DiesBy, KeyKind } from "@/domain/key/key";

/** What decides which checklist a key needs. Doctrine, weight and kind then choose within it. */
export interface PlaybookFacts {
  custody: Custody;
  keyKind: KeyKind;
  diesBy: DiesBy;
  /** Somebody answers for it: isClaimed() of domain/key/ending.ts. */
  claimed: boolean;
}
