import { refusalsNeeded } from "@/domain/clock/proof-of-death";
import type { DiesBy } from "@/domain/key/key";

export type DeathRule =
  /** So many refusals, first and last at least the provider's lag apart. */
  | { by: "refusals"; needed: number; overLag: boolean }
  /** Each place that accepted it refuses it. */
  | { by: "verifiers" };

const overTheLag = { by: "refusals", needed: refusalsNeeded, overLag: true } as const;
/** What shows it shows it for good: an entry in the issuer's list, an empty wallet. */
const shownOnce = { by: "refusals", needed: 1, overLag: false } as const;

/** What proves each kind of death. */
export const deathRules = {
  call: overTheLag,
  change: overTheLag,
  address: overTheLag,
  none: overTheLag,
  reissue: shownOnce,
  re_encrypt: shownOnce,
  move: shownOnce,
  verifiers: { by: "verifiers" },
} as const satisfies Record<DiesBy, DeathRule>;
